// What the script of a form says, in the language of the page.
const CHINESE = {
  left: n => `还可输入 ${n} 个字`, over: n => `超出 ${n} 个字`, saved: at => `草稿 ${at} 已保存`,
  unsaved: '草稿暂未保存，您填写的内容仍在本页。', unsent: '未能上传：', offline: '网络不通，请稍后再试。', sending: '正在上传'
};
const ENGLISH = {
  left: n => `${n} characters left`, over: n => `${n} characters too many`, saved: at => `Draft saved ${at}`,
  unsaved: 'Not saved yet; what you typed is still on this page.', unsent: 'Not sent: ', offline: 'No connection; try again later.',
  sending: 'Uploading'
};

export const texts = document.documentElement.lang.startsWith('en') ? ENGLISH : CHINESE;
