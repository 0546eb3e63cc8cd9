import { join } from "node:path";
import { Incoming } from "../../../shared/contract/incoming";
import type { Transport } from "../../../shared/contract/wire";
import { Dispatch, type PendingEvent, type Surroundings } from "../dispatch";
import { makeHandlers } from "../methods";
import { makeReader } from "../readers";
import { loadResources } from "../resources";
import { DailyBackups } from "../store/backup";
import { openStore } from "../store/database";

/** What a host passes in to open an office: places, clock, ids, log. */
export interface OfficeOptions extends Surroundings {
  readonly resourcesDir: string;
  /** The built file of the reading thread; null reads in the service's own thread. */
  readonly readerWorker: string | null;
}

/** An open office: pages connect to it through transports, until it is closed. */
export interface Office {
  /** Serves one page over a transport until that closes. */
  serve(transport: Transport): void;
  /** Resolves when the backup of the day is written and verified, or was there already. */
  readonly backup: Promise<void>;
  close(): void;
}

const storeFile = "lo-trinh.sqlite";

/** Opens the office kept in a data folder, creating it when there is none. Refuses as `openStore` does. */
export function openOffice(options: OfficeOptions): Office {
  const resources = loadResources(options.resourcesDir);
  const store = openStore(join(options.dataDir, storeFile));
  const backups = new DailyBackups(store, options);
  const pages = new Set<Transport>();
  const publish = (event: PendingEvent) => {
    for (const page of pages) page.post(event);
  };
  const handlers = makeHandlers(resources, makeReader(options.readerWorker));
  const dispatch = new Dispatch(store, handlers, options, { publish, committed: () => backups.keepIfDue() });
  backups.keepIfDue();
  return {
    serve: (transport) => serve(transport, dispatch, pages),
    get backup() {
      return backups.running;
    },
    close: () => store.close(),
  };
}

function serve(transport: Transport, dispatch: Dispatch, pages: Set<Transport>): void {
  const running = new Map<number, AbortController>();
  pages.add(transport);
  transport.onClose(() => {
    pages.delete(transport);
    for (const call of running.values()) call.abort();
  });
  transport.onMessage(async (raw) => {
    const message = Incoming.safeParse(raw);
    if (!message.success) return;
    if ("cancel" in message.data) return running.get(message.data.cancel)?.abort();
    const { id } = message.data;
    const call = new AbortController();
    running.set(id, call);
    const tell = (share: number) => transport.post({ progress: id, share });
    const reply = await dispatch.answer(message.data, { signal: call.signal, tell });
    running.delete(id);
    if (!call.signal.aborted) transport.post(reply);
  });
}
