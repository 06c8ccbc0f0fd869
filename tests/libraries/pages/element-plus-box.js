// Element Plus: its message box, which confirms at Enter's keydown.
import { ElMessageBox } from 'element-plus';
import { act } from './shared.js';

const ask = () =>
  ElMessageBox.confirm('It is over then.', 'Sure?', { confirmButtonText: 'End contract' }).then(() => {
    act();
    ask();
  }, ask);
ask();
