// @vitest-environment jsdom
// Owns the table of what is, and what is not, Upwork's "End contract" control.
import { beforeEach, describe, expect, it } from 'vitest';
import { endControl, isPressedBySpace } from '../../../utils/page/guard/control.ts';

/** What a press on an element meets on its way, innermost first. */
const pathFrom = (hit: Element): EventTarget[] => {
  const path: EventTarget[] = [];
  const note = (event: Event) => {
    path.push(...event.composedPath());
    event.preventDefault();
  };
  window.addEventListener('click', note, { capture: true, once: true });
  hit.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  return path;
};
/** The control found for a press inside `markup` on the element marked `data-hit`, or on the first one. */
const found = (markup: string): Element | undefined => {
  document.body.innerHTML = markup;
  const hit = document.body.querySelector('[data-hit]') ?? document.body.firstElementChild;
  return hit === null ? undefined : endControl(pathFrom(hit))?.control;
};

beforeEach(() => {
  document.body.replaceChildren();
});

describe('is Upwork’s "End contract"', () => {
  it('in a form whose fields have the names of what an element has', () => {
    document.body.innerHTML = '<form><input><div role="menu"><i>End contract</i></div></form>';
    const [form] = document.forms;
    for (const name of ['matches', 'getAttribute', 'localName', 'parentElement'])
      Object.defineProperty(form, name, { value: form?.firstElementChild });
    const item = document.querySelector('i') as Element;
    expect(endControl(pathFrom(item))).toEqual({ control: item, isItem: true });
  });
  it.each([
    ['a button', '<button>End contract</button>'],
    ['a link', '<a href="/nx/wm/workroom/1/end">End contract</a>'],
    ['a link without address', '<a>End contract</a>'],
    ['a menu item', '<li role="menuitem">End contract</li>'],
    ['an element in the role of a button', '<div role="button" tabindex="0">End contract</div>'],
    ['an element in the role of a link', '<span role="link">End contract</span>'],
    ['a button as menu item', '<button role="menuitem">End contract</button>'],
    [
      'a menu item on a page built as an article',
      '<article><i role="menuitem" data-hit>End contract</i></article>',
    ],
    ['a role in capitals', '<div role=" Button ">End contract</div>'],
    ['a submit input', '<input type="submit" value="End contract">'],
    ['a button input', '<input type="button" value="End contract">'],
    ['in capitals', '<button>END CONTRACT</button>'],
    ['in title case', '<button>End Contract</button>'],
    ['with spaces around', '<button>\n   End\n   contract  </button>'],
    ['with a no-break space', '<button>End&nbsp;contract</button>'],
    ['with a zero-width space', '<button>End \u200bcontract</button>'],
    ['text in a span', '<button><span data-hit>End contract</span></button>'],
    ['words in two spans', '<button><span>End</span><span data-hit>contract</span></button>'],
    ['a part in bold', '<button><b>E</b>nd contract</button>'],
    ['pressed on its icon', '<button><svg data-hit><title>x</title></svg>End contract</button>'],
    ['an icon font beside the text', '<button><i aria-hidden="true">close</i> End contract</button>'],
    ['a picture that carries the name', '<button><img alt="End contract"></button>'],
    ['aria-label over an icon', '<button aria-label="End contract"><svg></svg></button>'],
    ['aria-label over other text', '<button aria-label="End contract">Finish</button>'],
    ['aria-label with spaces', '<button aria-label="  end   contract ">…</button>'],
    ['a label elsewhere', '<button aria-labelledby="t" data-hit>…</button><b id="t">End contract</b>'],
    ['a hidden part beside the text', '<button>End contract<span hidden> now</span></button>'],
    ['an empty aria-label', '<button aria-label=" ">End contract</button>'],
    ['deep inside', '<button><span><span><em data-hit>End contract</em></span></span></button>'],
    [
      'a button in a dialog’s paragraph',
      '<div role="dialog"><p><button data-hit>End contract</button></p></div>',
    ],
    ['a link inside a menu', '<ul role="menu"><li><a href="#" data-hit>End contract</a></li></ul>'],
    ['a link in a menu item', '<li role="menuitem"><a href="#" data-hit>End contract</a></li>'],
    ['a picture input', '<input type="image" alt="End contract">'],
    ['several roles', '<div role="menuitem button">End contract</div>'],
    ['a role that takes none away', '<button role="none">End contract</button>'],
    ['a soft hyphen', '<button>End con\u00adtract</button>'],
    ['a part hidden by style', '<button>End contract<i style="display:none"> now</i></button>'],
    ['an icon that carries the name', '<button><svg aria-label="End contract"></svg></button>'],
    ['a titled icon alone', '<button><svg><title>End contract</title></svg></button>'],
    ['a title alone', '<button title="End contract"><i></i></button>'],
    ['a label inside', '<button><span aria-label="End contract">x</span></button>'],
    [
      'a labelled label elsewhere',
      '<button aria-labelledby="l" data-hit>…</button><b id="l" aria-label="End contract">x</b>',
    ],
    ['beside a message', '<div><p class="message">Hi</p><button data-hit>End contract</button></div>'],
    [
      'in a dialog that a message opened',
      '<div class="message"><dialog open><button data-hit>End contract</button></dialog></div>',
    ],
    ['on a page named after messages', '<main class="message"><button data-hit>End contract</button></main>'],
    ['a button with aria-disabled=false', '<button aria-disabled="false">End contract</button>'],
    ['an item without a role in a menu', '<ul role="menu"><li data-hit>End contract</li></ul>'],
    [
      'an item without a role in Upwork’s list, pressed on its text',
      '<div id="popper_3"><ul data-test="menu" aria-labelledby="x"><li><span data-hit>End contract</span></li></ul></div>',
    ],
    [
      'an option of a list that hangs on a button',
      '<div class="air3-dropdown-secondary"><ul role="listbox"><li role="option" data-hit>End contract</li></ul></div>',
    ],
    [
      'a list item of a menu by its class',
      '<div class="v-menu"><div role="listitem" data-hit>End contract</div></div>',
    ],
    [
      'an item without a role, by the class of its menu',
      '<div class="n-dropdown-menu"><div class="n-dropdown-option"><div class="n-dropdown-option-body"><b class="n-dropdown-option-body__label" data-hit>End contract</b></div></div></div>',
    ],
    ['a link to a script', '<a href="javascript:void(0)">End contract</a>'],
    ['a link by http', '<a href="http://www.upwork.com/nx/wm/workroom/1/end">End contract</a>'],
    ['a link to the bare host', '<a href="https://upwork.com/nx/wm/workroom/1/end">End contract</a>'],
    ['a drawn button', '<svg role="button" aria-label="End contract"><path data-hit d="M0 0h9v9z"/></svg>'],
    ['a drawn button with a title', '<svg role="button"><title>End contract</title></svg>'],
    ['a made-up button element', '<fluent-button data-hit>End contract</fluent-button>'],
    ['a made-up item element', '<fluent-menu-item data-hit>End contract</fluent-menu-item>'],
    ['a made-up element that takes the keyboard', '<x-choice tabindex="0">End contract</x-choice>'],
    ['in a message box', '<div class="el-message-box"><button data-hit>End contract</button></div>'],
    ['in a message dialog', '<div class="message-dialog"><button data-hit>End contract</button></div>'],
    [
      'in the details of the job',
      '<section class="job-details"><button data-hit>End contract</button></section>',
    ],
    [
      'in a modal that is no dialog to the browser',
      '<div class="air3-fullscreen-element"><div class="air3-modal-footer"><button data-hit>End contract</button></div></div>',
    ],
  ])('%s', (_what, markup) => {
    expect(found(markup)).toBeInstanceOf(Element);
  });

  it('a button inside an open shadow root, also with the text in a slot', () => {
    const host = document.createElement('x-button');
    host.textContent = 'End contract';
    const inner = document.createElement('button');
    inner.append(document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    expect(endControl(pathFrom(inner))).toEqual({ control: inner, isItem: false });
  });
});

describe('is left alone', () => {
  it.each([
    ['End call', '<button>End call</button>'],
    ['Send contract', '<button>Send contract</button>'],
    ['Extend contract', '<button>Extend contract</button>'],
    ['End contracts', '<button>End contracts</button>'],
    ['End this contract', '<button>End this contract</button>'],
    ['How to end contract', '<a href="#">How to end contract</a>'],
    ['End contract?', '<button>End contract?</button>'],
    ['Do not end contract', '<button>Do not end contract</button>'],
    ['Weekend contract', '<button>Weekend contract</button>'],
    ['End', '<button>End</button>'],
    ['contract end', '<button>contract end</button>'],
    ['an empty button', '<button></button>'],
    ['another language, before its words are known', '<button>Vertrag beenden</button>'],
    ['a list item of no menu', '<ul><li data-hit>End contract</li></ul>'],
    ['an option of no menu', '<div role="option" data-hit>End contract</div>'],
    ['the heading of a menu', '<div role="menu"><h3 data-hit>End contract</h3></div>'],
    ['a text in a menu', '<div class="menu"><p data-hit>End contract</p></div>'],
    ['another item of a menu', '<ul role="menu"><li data-hit>Pause</li><li>End contract</li></ul>'],
    ['a link that writes a mail', '<a href="mailto:x@upwork.com">End contract</a>'],
    ['a link to a look-alike', '<a href="https://upwork.com.example.org/end">End contract</a>'],
    ['a made-up element that is a text', '<x-text>End contract</x-text>'],
    ['a message whose box it is', '<div class="message box"><button data-hit>End contract</button></div>'],
    ['plain text', '<p>End contract</p>'],
    ['a heading', '<h2>End contract</h2>'],
    ['a paragraph that quotes it', '<p>Press <b data-hit>End contract</b> to finish.</p>'],
    ['a label', '<label>End contract</label>'],
    ['a tab', '<button role="tab">End contract</button>'],
    ['an option', '<div role="option">End contract</div>'],
    ['a checkbox of that name', '<input type="checkbox" aria-label="End contract">'],
    ['a text field of that value', '<input type="text" value="End contract">'],
    ['another label wins over the text', '<button aria-label="Close">End contract</button>'],
    [
      'a label elsewhere wins over both',
      '<button data-hit aria-labelledby="t" aria-label="End contract">End contract</button><b id="t">Help</b>',
    ],
    [
      'the visible text is only a hidden part',
      '<button>Close<span aria-hidden="true">End contract</span></button>',
    ],
    [
      'a button inside a card of that name',
      '<div role="button" aria-label="End contract"><button data-hit>Help</button></div>',
    ],
    ['a link in running text', '<p>See <a href="#" data-hit>End contract</a>.</p>'],
    ['a link in an article', '<article><a href="#" data-hit>End contract</a></article>'],
    ['a link in a message', '<div role="log"><a href="#" data-hit>End contract</a></div>'],
    ['a button in a message', '<div role="log"><button data-hit>End contract</button></div>'],
    ['a button in a feed', '<div role="feed"><button data-hit>End contract</button></div>'],
    ['a button in a comment', '<div role="comment"><button data-hit>End contract</button></div>'],
    [
      'a button in a message',
      '<li class="up-d-message x"><i><button data-hit>End contract</button></i></li>',
    ],
    ['a menu item in a chat', '<div class="chat"><i role="menuitem" data-hit>End contract</i></div>'],
    [
      'a button in a job post',
      '<div data-test="Job-Description"><button data-hit>End contract</button></div>',
    ],
    [
      'a button in a job post by its type',
      '<div itemscope itemtype="https://schema.org/JobPosting"><button data-hit>End contract</button></div>',
    ],
    ['a quotation', '<blockquote><a href="#" data-hit>End contract</a></blockquote>'],
    ['a link in an editor', '<div contenteditable="true"><a href="#" data-hit>End contract</a></div>'],
    ['a help page elsewhere', '<a href="https://support.upwork.com/end">End contract</a>'],
    ['a disabled button', '<button disabled>End contract</button>'],
    ['a button that says it is disabled', '<button aria-disabled="true">End contract</button>'],
    ['a button beside it', '<div><button>End contract</button><button data-hit>Cancel</button></div>'],
  ])('%s', (_what, markup) => {
    expect(found(markup)).toBeUndefined();
  });

  it('an empty path, and a path without elements', () => {
    expect(endControl([])).toBeUndefined();
    expect(endControl([document, window])).toBeUndefined();
  });
});

describe('Space', () => {
  it.each([
    ['<button>', true],
    ['<a href="#">', false],
    ['<a href="#" role="menuitem">', true],
    ['<li>', true],
  ])('presses %s: %s', (markup, expected) => {
    document.body.innerHTML = markup;
    expect(isPressedBySpace(document.body.firstElementChild as Element)).toBe(expected);
  });
});
