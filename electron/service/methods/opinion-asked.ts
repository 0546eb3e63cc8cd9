import { OfficeError } from "../../../shared/contract/errors";
import { bodyNamed } from "../../../shared/domain/directory";
import type { AskedBody } from "../../../shared/domain/opinions/asked";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import { keepAsked, listAsked, readAsked, writeAsked, writeAskedRemoved } from "../store/asked-store";
import { localDay } from "../store/backup";
import type { ReadHandle } from "../store/database";
import { readOffice } from "../store/office-store";
import { readHead } from "../store/programme-store";

type Handlers = OfficeHandlers["opinions"];
type Input<Name extends keyof Handlers> = Parameters<Handlers[Name]>[0];

/** Handlers of who was asked for comment on a draft, until when, and who agreed without a remark. */
export function askedMethods(): Pick<
  Handlers,
  "listAsked" | "ask" | "saveAsked" | "removeAsked" | "restoreAsked"
> {
  const removed = ({ programmeId, id }: Input<"removeAsked">, context: WriteContext, at: string | null) => {
    mustRead(context.db, programmeId, id);
    writeAskedRemoved(context.db, id, at);
    return changed(programmeId, context);
  };
  return {
    listAsked: ({ programmeId }, { db }) => listAsked(db, programmeId),
    ask,
    saveAsked: ({ programmeId, id, due, agreedOn }, context) => {
      writeAsked(context.db, { ...mustRead(context.db, programmeId, id), due, agreedOn });
      return changed(programmeId, context);
    },
    removeAsked: (input, context) => removed(input, context, context.now),
    restoreAsked: (input, context) => removed(input, context, null),
  };
}

/** A body is found in the directory by its name, short name or code, and kept under its name there. */
function ask({ programmeId, names, due }: Input<"ask">, context: WriteContext): AskedBody[] {
  const { db, makeId, now, clock } = context;
  if (!readHead(db, programmeId)) throw new OfficeError("not-found");
  const { bodies } = readOffice(db);
  for (const typed of names) {
    const body = bodyNamed(bodies, typed, { on: localDay(clock()) });
    const name = body?.name ?? typed;
    keepAsked(db, programmeId, { id: makeId(), bodyId: body?.id ?? null, name, due, agreedOn: null }, now);
  }
  return changed(programmeId, context);
}

function changed(programmeId: string, { db, emit }: WriteContext): AskedBody[] {
  emit("opinion.changed", { programmeId });
  return listAsked(db, programmeId);
}

function mustRead(db: ReadHandle, programmeId: string, id: string): AskedBody {
  const asked = readAsked(db, programmeId, id);
  if (!asked) throw new OfficeError("not-found");
  return asked;
}
