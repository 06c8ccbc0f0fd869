// Owns what a page does to itself while it is measured: changes without end, in its content and in its outer layout.
// Both run inside the page; nothing of ours or of the measure's may be named in it.

export type Aftermath = {
  /** Sum of all layout shifts in the storm, whoever caused them. */
  readonly shift: number;
  /** Elements in the light DOM. */
  readonly elements: number;
  /** Wall-clock time of the whole storm, ms. */
  readonly tookMs: number;
};

/** Makes `changes` node changes, some in each frame, and says how the page stands two frames later. */
export const storm = async (changes: number): Promise<Aftermath> => {
  const A_FRAME = 100;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let shift = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  });
  watch.observe({ type: 'layout-shift' });
  const content = document.querySelector('main') ?? document.body;
  const layout = [
    document.documentElement,
    document.body,
    ...document.querySelectorAll('#__nuxt, #__nuxt > *'),
  ];
  // Out of sight, so that the storm itself shifts nothing.
  const ground = document.createElement('div');
  ground.style.cssText = 'position:fixed;inset:0;visibility:hidden;pointer-events:none';
  content.append(ground);
  const acts: ((index: number) => unknown)[] = [
    (index) => ground.appendChild(document.createElement('p')).append(`${index}`),
    () => ground.firstElementChild?.remove(),
    (index) => ground.setAttribute('class', `c${index}`),
    (index) => layout[index % layout.length]?.classList.toggle(`storm-${index % 7}`),
  ];
  const startMs = performance.now();
  for (let done = 0; done < changes; done += A_FRAME) {
    for (let index = done; index < Math.min(done + A_FRAME, changes); index += 1)
      acts[index % acts.length]?.(index);
    await frame();
  }
  const tookMs = performance.now() - startMs;
  ground.remove();
  await frame();
  await frame();
  watch.disconnect();
  return { shift, elements: document.querySelectorAll('*').length, tookMs };
};

/** Leaves the contract softly and opens it again, so that what stands on its page comes anew; gives the sum of layout shifts. */
export const reopen = async (): Promise<number> => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let shift = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  });
  watch.observe({ type: 'layout-shift' });
  const contract = location.href;
  history.pushState(null, '', '/nx/wm/freelancer/contracts');
  await frame();
  history.pushState(null, '', contract);
  // Long enough for the background's answer, with which ours takes its final form.
  await new Promise((done) => setTimeout(done, 500));
  await frame();
  watch.disconnect();
  return shift;
};
