// Owns what the store said of itself when a view last heard it: a reply to an action does not tell.
import type { StorageReport } from '../../utils/domain/reports.ts';

export type StorageSaid = {
  tell(report: StorageReport): StorageReport;
  /** undefined before anything was told. */
  last(): string | undefined;
};

export const createStorageSaid = (): StorageSaid => {
  let said: string | undefined;
  return {
    tell: (report) => {
      said = `${report.mode} ${report.reason}`;
      return report;
    },
    last: () => said,
  };
};
