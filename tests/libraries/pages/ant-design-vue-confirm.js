// Ant Design Vue: its confirmation, which stays until it is answered.
import { Modal } from 'ant-design-vue';
import { act } from './shared.js';

Modal.confirm({
  title: 'Sure?',
  content: 'It is over then.',
  okText: 'End contract',
  // Stays open: the next press has something to press.
  onOk: (_close) => act(),
});
