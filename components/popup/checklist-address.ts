// Owns where our own page for one contract stands, relative to our other pages.

export const checklistAddress = (contractId: string): string =>
  `sidebar.html?contract=${encodeURIComponent(contractId)}`;
