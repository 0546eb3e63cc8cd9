import { z } from "zod";
import { createLine, type Line, type LineEnd } from "./line";
import type { Transport } from "./wire";

const Envelope = z.discriminatedUnion("kind", [
  z.strictObject({ page: z.int(), kind: z.literal("open") }),
  z.strictObject({ page: z.int(), kind: z.literal("message"), message: z.unknown() }),
  z.strictObject({ page: z.int(), kind: z.literal("close") }),
]);
type Envelope = z.infer<typeof Envelope>;

/** Several pages on one channel: the side with windows opens lines, the side with the service is told of each. */
export interface PageChannel {
  open(): Line;
  onOpen(listener: (line: Line) => void): void;
}

/**
 * Shares one channel between pages by a page number in every envelope. When the channel closes every line closes;
 * anything on the channel that is no envelope is left to others.
 */
export function sharePages(channel: Transport): PageChannel {
  const table = new PageTable(channel);
  channel.onMessage((raw) => {
    const envelope = Envelope.safeParse(raw);
    if (envelope.success) table.take(envelope.data);
  });
  channel.onClose(() => table.endAll());
  return table;
}

class PageTable implements PageChannel {
  private readonly pages = new Map<number, LineEnd>();
  private readonly openers = new Set<(line: Line) => void>();
  private readonly channel: Transport;
  private lastPage = 0;

  constructor(channel: Transport) {
    this.channel = channel;
  }

  open(): Line {
    this.lastPage += 1;
    this.send({ page: this.lastPage, kind: "open" });
    return this.add(this.lastPage);
  }

  onOpen(listener: (line: Line) => void): void {
    this.openers.add(listener);
  }

  take(envelope: Envelope): void {
    const { page, kind } = envelope;
    if (kind === "open") this.announce(this.add(page));
    else if (kind === "message") this.pages.get(page)?.deliver(envelope.message);
    else this.end(page);
  }

  endAll(): void {
    for (const page of this.pages.keys()) this.end(page);
  }

  private add(page: number): Line {
    const end = createLine({
      post: (message) => this.send({ page, kind: "message", message }),
      close: () => {
        this.pages.delete(page);
        this.send({ page, kind: "close" });
      },
    });
    this.pages.set(page, end);
    return end.line;
  }

  private announce(line: Line): void {
    for (const opener of this.openers) opener(line);
  }

  private end(page: number): void {
    const end = this.pages.get(page);
    this.pages.delete(page);
    end?.end();
  }

  private send(envelope: Envelope): void {
    this.channel.post(envelope);
  }
}
