import type { BackupSource, BackupTools } from '../schema/backup.ts';
import { compareBackup } from '../store/backup-compare.ts';
import { BackupFault, readerOf, snapshotReader } from '../store/backup-in.ts';
import { mergeBackup } from '../store/backup-merge.ts';
import { backupTexts, fileOf, rawTexts } from '../store/backup-out.ts';
import { type Db, openDb } from '../store/db.ts';
import { isDiskFull } from './open-store.ts';

/** The long works of the backup page over one database; they run in the page, so that the worker stays free for the counter. */
export function createBackupTools(generation: number, newId: () => string): BackupTools {
  const within = async <T>(act: (db: Db) => Promise<T>): Promise<T> => {
    const db = openDb(generation);
    try {
      return await act(db);
    } finally {
      db.close();
    }
  };
  const reader = (db: Db, source: BackupSource) =>
    'file' in source ? readerOf(source.file) : snapshotReader(db, source.snapshot);
  return {
    save: (at, progress) =>
      within(async db => {
        let facts = 0;
        const file = await fileOf(backupTexts(db, at, progress, upTo => (facts = upTo)));
        return { file, facts };
      }),
    compare: (source, progress) => within(async db => compareBackup(db, await reader(db, source), progress)),
    restore: (source, takeSettings, progress) =>
      within(async db => mergeBackup(db, await reader(db, source), { run: newId(), takeSettings, progress })),
    exportOld: old => fileOf(rawTexts(old)),
    faultOf: error => {
      if (error instanceof BackupFault) return error.kind;
      return isDiskFull(error) ? 'disk-full' : 'failed';
    },
  };
}
