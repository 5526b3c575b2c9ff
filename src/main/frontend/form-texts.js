// What a form says of itself, in Chinese; in English form-js speaks for itself.

const CHINESE = {
  'Field is required.': '此项必填。',
  'Field must match pattern {value}.': '格式不正确。',
  'Field must have minimum value of {value}.': '不得小于 {value}。',
  'Field must have maximum value of {value}.': '不得大于 {value}。',
  'Field must have minimum length of {value}.': '至少 {value} 个字。',
  'Field must have maximum length of {value}.': '最多 {value} 个字。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'No results': '没有匹配项',
  'No content to show.': '没有内容。',
  'Nothing to show.': '没有内容。',
  'Add new': '添加',
  'Collapse': '收起',
  'Expand all ({value})': '全部展开（{value}）',
  'Increment': '增加',
  'Decrement': '减少',
  'Search': '搜索',
  'Remove tag': '移除'
};

const OURS = {
  zh: {
    submit: '提交', sending: '正在提交…', upload: '选择文件', uploading: '正在上传', remove: '移除',
    sessionLost: '登录已失效，您填写的内容已保留在本页。请重新登录后再提交。',
    signIn: '重新登录', offline: '网络不通，您填写的内容仍在本页，请稍后再试。',
    correct: '请更正标出的内容。', draftSaved: '草稿已保存', failed: '表单无法打开，请刷新页面。'
  },
  en: {
    submit: 'Submit', sending: 'Sending…', upload: 'Choose file', uploading: 'Uploading', remove: 'Remove',
    sessionLost: 'You are signed out; what you typed is kept on this page. Sign in again, then submit.',
    signIn: 'Sign in', offline: 'No connection; what you typed is still here. Try again later.',
    correct: 'Please correct what is marked.', draftSaved: 'Draft saved', failed: 'The form cannot be opened; reload the page.'
  }
};

/** The language of the page. */
export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';

/** Our own words in the language of the page. */
export const texts = OURS[language];

/** The translate service that form-js asks. */
export function translate(template, replacements = {}) {
  const text = (language === 'zh' && CHINESE[template]) || template;
  return text.replace(/{([^}]+)}/g, (_, key) => replacements[key] ?? `{${key}}`);
}
