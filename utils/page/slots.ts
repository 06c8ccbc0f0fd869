// Owns what stands in a node as it is shown: in a slot, the nodes that are assigned to it.

/** The nodes inside, in their order; in a slot, those that the page put there, else the slot's own. */
export const nodesIn = (node: Node): readonly Node[] => {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return assigned.length > 0 ? assigned : [...node.childNodes];
};
