import { describe, expect, it } from "vitest";
import { createTransportPair } from "../../../electron/hosts/transports";
import { createQueueTransport } from "../../../renderer/client/queue-transport";

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the transport that waits for its connection", () => {
  it("keeps what is posted early and sends it in order once it is attached", async () => {
    const queue = createQueueTransport();
    const [near, far] = createTransportPair();
    const arrived: unknown[] = [];
    far.onMessage((message) => arrived.push(message));
    queue.post(1);
    queue.post(2);
    queue.attach(near);
    queue.post(3);
    await settled();
    expect(arrived).toEqual([1, 2, 3]);
  });

  it("hands on what arrives to listeners that came before the connection", async () => {
    const queue = createQueueTransport();
    const [near, far] = createTransportPair();
    const arrived: unknown[] = [];
    queue.onMessage((message) => arrived.push(message));
    queue.attach(near);
    far.post({ event: "office.changed" });
    await settled();
    expect(arrived).toEqual([{ event: "office.changed" }]);
  });

  it("says once that it is over, whichever side ended it", async () => {
    const queue = createQueueTransport();
    const [near, far] = createTransportPair();
    let closings = 0;
    queue.onClose(() => closings++);
    queue.attach(near);
    far.close();
    await settled();
    queue.close();
    expect(closings).toBe(1);
  });
});
