// Owns what every page of a library has: a place to stand in, and the count of what its "End contract" did.
window.acted = 0;
export const act = () => {
  window.acted += 1;
};
export const place = () => document.querySelector('#place');
