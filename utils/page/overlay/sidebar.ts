// Owns how ours stands on the page: the tab, the frame beside it and the edge between, on which side, how wide, how high.
// Refuses to decide whether it is open; what the person moved here stays so for this visit, whatever other tabs do.
import { PLACE, WIDTH } from '../../domain/settings/layout.ts';
import type { ContractView } from '../view.ts';
import { pressesIn } from './button-presses.ts';
import { dock } from './dock.ts';
import { mountEdge } from './edge.ts';
import { type Frame, mountFrame } from './frame.ts';
import { mountHint } from './hint.ts';
import type { OurFrame } from './joining.ts';
import { mountLauncher } from './launcher.ts';
import { makeTabMovable } from './tab-place.ts';

type SidebarOptions = {
  /** Our sidebar page for this contract. */
  readonly frame: OurFrame;
  /** This page does not let our frame stand here; the line says where else. */
  readonly onRefused: (line: string) => void;
  readonly signal: AbortSignal;
  /** Stands in the tab's place where the extension is gone. */
  readonly line: string | undefined;
  readonly onToggle: () => void;
  /** The person gave it another width (CSS px), or the tab another place (percent of the window's height). */
  readonly onMove: (moved: Moved) => void;
};
/** What the person moved: CSS px wide, and percent of the window's height from the top. */
export type Moved = { readonly width?: number; readonly place?: number };
export type SidebarState = {
  readonly view: ContractView | undefined;
  readonly open: boolean;
  /** Upwork's own sidebar has the right side. */
  readonly collapsed: boolean;
  readonly stopped: boolean;
};
type Sidebar = {
  readonly show: (state: SidebarState) => void;
  readonly frame: Frame;
  readonly focusTab: () => void;
  /** Shows one line beside the tab's place. */
  readonly say: (line: string) => void;
};

// Until the first view is here.
const USUAL: ContractView['layout'] = { open: false, side: 'right', mode: 'float', width: WIDTH.usual };

/** Stands everything into the closed root; nothing is loaded before it is shown open. */
export const mountSidebar = (root: ShadowRoot, options: SidebarOptions): Sidebar => {
  const { signal, line, onToggle, onMove } = options;
  const { ownerDocument: document } = root;
  let state: SidebarState = { view: undefined, open: false, collapsed: false, stopped: false };
  let own: Moved = {};

  const onPress = pressesIn(root);
  const launcher = mountLauncher(root, onPress, onToggle, line);
  const frame = mountFrame(launcher.shell, options.frame, options.onRefused, signal);
  const draw = () => {
    const { view, open, collapsed, stopped } = state;
    const { side: wanted, mode, width, place = PLACE.usual } = { ...USUAL, ...view?.layout, ...own };
    const side = collapsed ? 'left' : wanted;
    const docked = open && mode === 'dock';
    frame.show(open);
    // Reading the window's width lays the page out: a closed sidebar has no edge to need it.
    if (open) edge.update({ side, width, docked });
    launcher.update({
      progress: view?.begun ? view.progress : undefined,
      risk: view?.atStake ?? (view?.severity === 'critical' ? 'Risk' : ''),
      shown: view && view.where !== 'panel' && (open || !view.hidden),
      docked,
      open,
      side,
      width,
      place,
      stopped,
    });
    dock(document, docked ? side : undefined, width);
  };
  const show = (moved: Moved) => {
    own = { ...own, ...moved };
    draw();
  };
  const edge = mountEdge(
    frame.pane,
    (width) => show({ width }),
    (width) => onMove({ width }),
  );
  makeTabMovable(
    launcher.tab,
    () => !state.open,
    (place) => show({ place }),
    (place) => onMove({ place }),
  );
  signal.addEventListener('abort', () => dock(document));
  return {
    show: (next) => {
      state = next;
      draw();
    },
    frame,
    focusTab: launcher.focus,
    say: mountHint(launcher.shell, onPress),
  };
};
