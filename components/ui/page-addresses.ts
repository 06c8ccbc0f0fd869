// Owns where our own pages for one contract stand, relative to our other pages.

export const checklistAddress = (contractId: string): string =>
  `sidebar.html?contract=${encodeURIComponent(contractId)}`;
/** The dossier, to print. */
export const dossierAddress = (contractId: string): string => `${checklistAddress(contractId)}&print`;
