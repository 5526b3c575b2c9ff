// Draws the process in every <div data-bpmn> of the page and marks where the case stands.
//
//   data-xml-url  the model          data-active  "UserTask_A,UserTask_B": one name per open task
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const english = document.documentElement.lang.startsWith('en');
const TEXTS = english
  ? { in: 'Zoom in', out: 'Zoom out', fit: 'Show all', open: 'open tasks', failed: 'The diagram cannot be shown.' }
  : { in: '放大', out: '缩小', fit: '显示全图', open: '项待办', failed: '流程图无法显示。' };
const LEGIBLE = 0.6;
const READABLE = 0.8;

class ProcessDiagram {
  constructor(host) {
    this.host = host;
    this.canvasHost = document.createElement('div');
    this.canvasHost.className = 'process-canvas';
    host.replaceChildren(this.canvasHost);
    // The wheel scrolls the page; zooming has its own buttons.
    this.viewer = new NavigatedViewer({ container: this.canvasHost, zoomScroll: { enabled: false } });
  }

  async open() {
    const response = await fetch(this.host.dataset.xmlUrl, { redirect: 'manual', headers: { 'X-Requested-With': 'JavaScript' } });
    if (!response.ok) {
      throw response;
    }
    await this.viewer.importXML(await response.text());
    this._mark();
    this._addButtons();
    this._show();
  }

  _mark() {
    const counts = new Map();
    (this.host.dataset.active ?? '').split(',').map(id => id.trim()).filter(Boolean)
      .forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1));
    this.active = [...counts.keys()].filter(id => this.viewer.get('elementRegistry').get(id));
    for (const id of this.active) {
      this.viewer.get('canvas').addMarker(id, 'process-active');
      this.viewer.get('overlays').add(id, 'token', { position: { top: -12, right: 12 }, html: this._token(counts.get(id)) });
    }
  }

  _token(count) {
    const token = document.createElement('div');
    token.className = 'process-token';
    token.textContent = String(count);
    token.title = `${count} ${TEXTS.open}`;
    return token;
  }

  _show() {
    const canvas = this.viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const first = this.active[0] && this.viewer.get('elementRegistry').get(this.active[0]);
    // A diagram whose words nobody can read opens at the place where the case stands.
    if (first && canvas.zoom() < LEGIBLE) {
      const { width, height } = this.canvasHost.getBoundingClientRect();
      const [w, h] = [width / READABLE, height / READABLE];
      canvas.viewbox({ x: first.x + first.width / 2 - w / 2, y: first.y + first.height / 2 - h / 2, width: w, height: h });
    }
  }

  _addButtons() {
    const bar = document.createElement('div');
    bar.className = 'process-buttons';
    const zoom = step => this.viewer.get('zoomScroll').stepZoom(step);
    [[TEXTS.in, '+', () => zoom(1)], [TEXTS.out, '−', () => zoom(-1)],
      [TEXTS.fit, '⤢', () => this.viewer.get('canvas').zoom('fit-viewport', 'auto')]].forEach(([label, sign, act]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.setAttribute('aria-label', label);
      button.title = label;
      button.addEventListener('click', act);
      bar.append(button);
    });
    this.host.append(bar);
  }
}

function openAll(root) {
  root.querySelectorAll('[data-bpmn]:not([data-opened])').forEach(host => {
    host.dataset.opened = '';
    new ProcessDiagram(host).open().catch(() => {
      host.textContent = TEXTS.failed;
    });
  });
}

openAll(document);
document.addEventListener('htmx:load', event => openAll(event.detail.elt.parentNode ?? document));
