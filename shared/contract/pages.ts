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
  const pages = new Map<number, LineEnd>();
  const openers = new Set<(line: Line) => void>();
  let lastPage = 0;
  const send = (envelope: Envelope) => channel.post(envelope);
  const add = (page: number): Line => {
    const end = createLine({
      post: (message) => send({ page, kind: "message", message }),
      close: () => {
        pages.delete(page);
        send({ page, kind: "close" });
      },
    });
    pages.set(page, end);
    return end.line;
  };
  const take: Record<Envelope["kind"], (envelope: Envelope) => void> = {
    open: ({ page }) => {
      const line = add(page);
      for (const opener of openers) opener(line);
    },
    message: (envelope) => "message" in envelope && pages.get(envelope.page)?.deliver(envelope.message),
    close: ({ page }) => {
      pages.get(page)?.end();
      pages.delete(page);
    },
  };
  channel.onMessage((raw) => {
    const envelope = Envelope.safeParse(raw);
    if (envelope.success) take[envelope.data.kind](envelope.data);
  });
  channel.onClose(() => {
    for (const end of pages.values()) end.end();
    pages.clear();
  });
  return {
    open: () => {
      lastPage += 1;
      send({ page: lastPage, kind: "open" });
      return add(lastPage);
    },
    onOpen: (listener) => void openers.add(listener),
  };
}
