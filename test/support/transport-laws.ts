import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Line } from "../../shared/contract/line";

/** Two ends of one connection, and how to take down what carries it. */
export interface ConnectedLines {
  readonly page: Line;
  readonly service: Line;
  dispose(): void | Promise<void>;
}

/** Any JSON value but one with the key `__proto__`, which msgpack refuses and no contract has: such a peer is hung up on. */
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));

/** What every transport must keep to, whatever carries it. */
export function describeTransport(name: string, open: () => Promise<ConnectedLines>): void {
  describe(name, () => {
    let lines: ConnectedLines;
    afterEach(() => lines.dispose());

    it("brings messages in order, both ways", async () => {
      lines = await open();
      const there = collect(lines.service, 200);
      const back = collect(lines.page, 200);
      for (let n = 0; n < 200; n++) {
        lines.page.post({ n });
        lines.service.post({ back: n });
      }
      expect(await there).toEqual(Array.from({ length: 200 }, (_, n) => ({ n })));
      expect(await back).toEqual(Array.from({ length: 200 }, (_, n) => ({ back: n })));
    });

    it("brings any JSON value as it was", async () => {
      lines = await open();
      await fc.assert(
        fc.asyncProperty(json, async (value) => {
          const arrived = collect(lines.service, 1);
          lines.page.post({ value });
          expect(plain(await arrived)).toEqual([{ value: plain(value) }]);
        }),
        { numRuns: 50 },
      );
    });

    it("brings bytes as a Uint8Array, five megabytes of them too", async () => {
      lines = await open();
      const bytes = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, index) => (index * 31) % 256);
      const arrived = collect(lines.service, 1);
      lines.page.post({ input: { name: "tệp.docx", bytes } });
      const [message] = await arrived;
      const received = bytesOf(message);
      expect(received).toBeInstanceOf(Uint8Array);
      expect(Buffer.compare(Buffer.from(received), Buffer.from(bytes))).toBe(0);
    });

    it("leaves out what is undefined rather than bringing null", async () => {
      lines = await open();
      const arrived = collect(lines.service, 1);
      lines.page.post({ id: 1, input: { given: 1, absent: undefined } });
      expect(await arrived).toEqual([{ id: 1, input: { given: 1 } }]);
    });

    it("does not show the receiver what the sender changes afterwards", async () => {
      lines = await open();
      const message = { list: [1] };
      const arrived = collect(lines.service, 1);
      lines.page.post(message);
      message.list.push(2);
      expect(await arrived).toEqual([{ list: [1] }]);
    });

    it("brings what was posted before the close, then closes both ends once", async () => {
      lines = await open();
      const seen: unknown[] = [];
      const closes = { page: 0, service: 0 };
      lines.service.onMessage((message) => seen.push(message));
      lines.page.onClose(() => closes.page++);
      const isClosed = new Promise<void>((resolve) =>
        lines.service.onClose(() => {
          closes.service++;
          resolve();
        }),
      );
      lines.page.post({ last: true });
      lines.page.close();
      await isClosed;
      lines.service.close();
      lines.page.close();
      expect(seen).toEqual([{ last: true }]);
      expect(closes).toEqual({ page: 1, service: 1 });
    });

    it("drops what is posted after the close and tells a late listener at once", async () => {
      lines = await open();
      const isClosed = new Promise<void>((resolve) => lines.page.onClose(resolve));
      lines.service.close();
      await isClosed;
      expect(() => lines.page.post({ late: true })).not.toThrow();
      let isTold = false;
      lines.page.onClose(() => {
        isTold = true;
      });
      expect(isTold).toBe(true);
    });
  });
}

/** The next `count` messages of a line. */
function collect(line: Line, count: number): Promise<unknown[]> {
  const messages: unknown[] = [];
  return new Promise((resolve) => {
    line.onMessage((message) => {
      messages.push(message);
      if (messages.length === count) resolve(messages);
    });
  });
}

/** JSON knows no minus zero and no prototypes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function bytesOf(message: unknown): Uint8Array {
  const { input } = message as { input: { bytes: Uint8Array } }; // the test has just sent it
  return input.bytes;
}
