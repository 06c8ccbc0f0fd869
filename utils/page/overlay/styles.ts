// Owns how the closed tab, the frame's place and the guard's dialog look. The build puts in the values of the tokens
// (components/styles/tokens.css), so that no page can set them.
// Defined inside the closed root, so that the page's own variables and policies have no part in it.
import { DOCKED } from '../../domain/settings/layout.ts';

// The tab is put in its place by translation alone, which no browser counts as a shift of the layout.
// A tab that is not wanted here must not flash up before that is known; it can be pressed all the same.
// The host: an important rule of the closed root wins over every rule and inline style of the page. Above Upwork's header
// (1000), below its sliders (1045), dialogs (1050) and own right sidebar (1051).
const STYLES = `
:host{all:initial!important;color-scheme:var(--ecs-color-scheme,normal)!important;position:fixed!important;
inset:0 auto auto 0!important;z-index:1040!important}
.shell,dialog{font:var(--body);direction:ltr}
*{box-sizing:border-box}
:host,*{user-select:none!important}
[data-words]::before{content:attr(data-words)}
.shell{--out:-1;--pane:min(var(--width),100vw - 64px);--top:clamp(8px,var(--place),100vh - 240px)}
[hidden]{display:none!important}
.shell>*,dialog{position:fixed;background:var(--bg);color:var(--text);border:1px solid var(--control);
box-shadow:var(--shadow)}
.shell>:not(.pane){top:0;translate:0 var(--top);font:var(--label);font-weight:600}
.tab{display:flex;flex-direction:column;align-items:center;gap:8px;width:44px;padding:8px 0 12px;touch-action:none}
.tab:hover{border-color:var(--accent)}
.label{writing-mode:vertical-rl;white-space:nowrap}
.ring{order:-2;display:grid;place-items:center}
.ring>*{grid-area:1/1}
.ring svg{width:28px;height:28px}
svg{fill:none;stroke:currentColor;stroke-width:1.75}
.ring circle{stroke:var(--line);stroke-width:4}
.ring .done{stroke:var(--accent)}
.risk{order:-1;color:var(--lose)}
.arrow{width:14px;height:14px;scale:calc(-1*var(--out)) 1}
.pane{display:flex;top:64px;bottom:0;width:var(--pane)}
.pane iframe{flex:1;min-width:0;height:100%;border:0}
.pane iframe:not([data-joined]){visibility:hidden}
.edge{display:grid;place-items:center;flex:none;width:12px;cursor:ew-resize;touch-action:none}
.edge::before{width:4px;height:32px;border-radius:2px;background:var(--control);content:''}
.edge:hover::before{background:var(--accent)}
.edge:active+iframe{pointer-events:none}
[data-side=left]{--out:1}
[data-side=left] .pane{flex-direction:row-reverse}
[data-unknown]>.tab{animation:unknown .4s}
@keyframes unknown{from,to{opacity:0}}
.notice{display:none;max-width:200px;padding:12px}
.hint{display:grid;gap:8px;max-width:260px;padding:12px}
.hint:empty{display:none!important}
button{min-height:36px;padding:4px 16px;border:1px solid var(--line-2);border-radius:var(--r);font:inherit;font-weight:600;
background:var(--bg);color:inherit;cursor:pointer}
[data-tied]>.notice{display:var(--ecs-line,block)}
[data-tied]>:is(.tab,.pane,.hint){display:var(--ecs-control-display,none)}
[data-stopped]>.notice{display:block}
[data-stopped]>:not(.notice){display:none}
[data-side=right]>*{right:0}
[data-side=right]>:not(.pane){border-right:0;border-radius:10px 0 0 10px}
[data-side=left]>*{left:0}
[data-side=left]>:not(.pane){border-left:0;border-radius:0 10px 10px 0}
[data-open] .tab{translate:calc(var(--out)*var(--pane)) var(--top)}
[data-open] .arrow{scale:var(--out) 1}
dialog{width:min(440px,100% - 32px);max-height:calc(100dvh - 32px);padding:24px;overflow:hidden;overflow-wrap:anywhere;
border-radius:var(--r-dialog)}
dialog[open]{display:grid;grid-template-rows:auto 1fr auto}
h2,p,ul{margin:0;padding:0}
dialog::backdrop{background:rgb(0 0 0/.48)}
#open{display:grid;gap:16px;overflow:auto}
#open>:first-child{font:var(--display)}
li{display:flex;justify-content:space-between;gap:12px;padding:8px 0;border-top:1px solid var(--line)}
b{color:var(--lose)}
ul+p{color:var(--gain);font-weight:600}
h2,#open>:last-child{font:var(--label);color:var(--text-2)}
form{display:flex;flex-wrap:wrap;gap:8px;padding-top:16px}
.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:is(.tab,.edge):focus-visible{outline-offset:-4px}
@media (min-width:${DOCKED.window}px){
[data-docked]{--pane:min(var(--width),100vw - ${DOCKED.page}px)}
[data-docked] .pane{top:0;border-block:0;box-shadow:none}
}
@media (min-width:481px){
[data-open] .tab{width:24px;padding:12px 0}
[data-open] .tab>:not(.arrow){display:none}
}
@media (max-width:480px){
.edge{display:none}
[data-open] .tab.tab{inset:0 0 auto;translate:none;width:auto;height:44px;flex-direction:row;padding:0 12px;border-radius:0}
[data-open] .label{writing-mode:horizontal-tb;flex:1}
[data-side] .pane{inset:44px 0 0;width:auto}
}
@media (max-height:560px){.pane{top:0}}
@media (max-height:260px){:not([data-open])>.tab .label{display:none}}
@media (prefers-reduced-motion:no-preference){.done{transition:stroke-dasharray .15s}}
@media (max-height:480px),(max-width:400px){
dialog{padding:12px;width:calc(100% - 16px)}
#open>:first-child{font:var(--title)}
button{flex:auto;padding:4px}
}
@media (forced-colors:active){
.ring circle{stroke:GrayText}
.ring .done{stroke:Highlight}
.main{border-width:2px}
}
@media print{:host{display:none!important}}`;

/** Styles a closed root. A constructed sheet is beyond any page policy; Firefox before 153 refuses it to content scripts. */
export const adoptStyles = (root: ShadowRoot): void => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // The one expected failure is that refusal; a style element then serves as well.
    const style = root.ownerDocument.createElement('style');
    style.textContent = STYLES;
    root.append(style);
  }
};
