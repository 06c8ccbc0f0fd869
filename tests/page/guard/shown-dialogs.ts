// Owns what jsdom lacks: dialogs that can be shown, and their size on a screen. The real ones are proved in the browsers.

/** From now on dialogs can be shown, each node `size` px wide and high; gives the call that ends it. */
export const showDialogs = (size = () => 100): (() => void) => {
  const { prototype } = HTMLDialogElement;
  prototype.showModal = function () {
    this.open = true;
  };
  prototype.close = function (answer = '') {
    this.returnValue = answer;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  HTMLElement.prototype.checkVisibility = () => size() > 0;
  const { getBoundingClientRect } = Element.prototype;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, size(), size());
  return () => {
    Reflect.deleteProperty(prototype, 'showModal');
    Reflect.deleteProperty(prototype, 'close');
    Reflect.deleteProperty(HTMLElement.prototype, 'checkVisibility');
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
  };
};
