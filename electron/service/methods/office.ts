import { OfficeError } from "../../../shared/contract/errors";
import type { OfficeView } from "../../../shared/contract/office";
import { defaultBodies } from "../../../shared/domain/directory";
import type { OfficeHandlers, ReadContext, WriteContext } from "../dispatch";
import { timesState } from "../exports";
import type { Resources } from "../resources";
import { listBackups } from "../store/backup-files";
import {
  deleteBody,
  deleteFact,
  readOffice,
  readViewState,
  writeBody,
  writeFact,
  writeSettings,
  writeUnit,
  writeViewState,
} from "../store/office-store";

/** Handlers of the office: unit, facts, bodies, settings, view state, diagnosis. */
export function officeMethods(resources: Resources): OfficeHandlers["office"] {
  return {
    get: (_, { db }) => readOffice(db),
    ruleSets: () => [...resources.ruleSets],
    timesState,
    saveUnit: ({ unit }, context) => saveUnit(unit, context),
    openSample: (_, context) => openSample(resources, context),
    saveSettings: ({ settings }, context) => changed(context, () => writeSettings(context.db, settings)),
    saveFact: ({ fact }, context) => changed(context, () => writeFact(context.db, fact)),
    removeFact: ({ id }, context) => changed(context, () => mustExist(deleteFact(context.db, id))),
    saveBody: ({ body }, context) => changed(context, () => writeBody(context.db, body)),
    removeBody: ({ id }, context) => changed(context, () => mustExist(deleteBody(context.db, id))),
    getViewState: (_, { db }) => readViewState(db),
    saveViewState: ({ state }, { db }) => {
      writeViewState(db, state);
      return null;
    },
    diagnose: (_, context) => diagnose(context),
  };
}

function saveUnit(unit: NonNullable<OfficeView["unit"]>, context: WriteContext): OfficeView {
  return changed(context, () => {
    const before = readOffice(context.db);
    writeUnit(context.db, unit, before.isSample && before.unit?.name === unit.name);
    if (before.bodies.length > 0) return;
    for (const body of defaultBodies(unit.level)) writeBody(context.db, body);
  });
}

function openSample(resources: Resources, context: WriteContext): OfficeView {
  const { unit, facts } = resources.sample;
  const before = readOffice(context.db);
  if (before.unit && !before.isSample) throw new OfficeError("office-described");
  return changed(context, () => {
    writeUnit(context.db, unit, true);
    for (const fact of facts) writeFact(context.db, fact);
    for (const body of defaultBodies(unit.level)) writeBody(context.db, body);
  });
}

function changed(context: WriteContext, work: () => void): OfficeView {
  work();
  context.emit("office.changed", {});
  return readOffice(context.db);
}

function mustExist(wasThere: boolean): void {
  if (!wasThere) throw new OfficeError("not-found");
}

function diagnose({ store, dataDir, appVersion }: ReadContext) {
  return {
    appVersion,
    node: process.versions.node,
    sqlite: String(store.sqliteVersion()),
    dataFolder: dataDir,
    databaseVersion: Number(store.pragma("user_version")),
    databaseBytes: store.byteSize(),
    integrity: String(store.pragma("integrity_check")),
    lastBackup: listBackups(dataDir)[0] ?? null,
  };
}
