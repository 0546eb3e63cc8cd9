import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { createTransportPair } from "../../../electron/hosts/transports";
import { connect } from "../../../shared/contract/client";
import { type Client, command, type Handlers, query } from "../../../shared/contract/define";

const small = {
  notes: {
    read: query({ id: z.string() }, z.strictObject({ text: z.string() })),
    write: command({ text: z.string() }, z.int()),
  },
};
interface Events {
  "note.changed": { id: string };
}

let pair: ReturnType<typeof createTransportPair>;
let received: unknown[];

beforeEach(() => {
  pair = createTransportPair();
  received = [];
  pair[1].onMessage((message) => received.push(message));
});

afterEach(() => pair[0].close());

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("a connection", () => {
  it("sends what the contract says and settles by id, in any order", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    const first = client.notes.read({ id: "a" });
    const second = client.notes.write({ text: "b" });
    await settle();
    expect(received).toEqual([
      { id: 1, method: "notes.read", input: { id: "a" } },
      { id: 2, method: "notes.write", input: { text: "b" } },
    ]);
    pair[1].post({ id: 2, ok: true, value: 7 });
    pair[1].post({ id: 1, ok: false, error: { code: "not-found", params: { what: "note" } } });
    await expect(first).rejects.toMatchObject({ code: "not-found", params: { what: "note" } });
    expect(await second).toBe(7);
  });

  it("takes an unknown code for a fault and ignores messages of another form", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    const call = client.notes.read({ id: "a" });
    pair[1].post("garbage");
    pair[1].post({ id: 1, ok: false, error: { code: "made-up", params: {} } });
    await expect(call).rejects.toMatchObject({ code: "internal" });
  });

  it("takes no answer but those of the wire's form", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    const call = client.notes.read({ id: "a" });
    const malformed = [
      null,
      { id: 1, ok: "yes" },
      { id: "1", ok: true },
      { id: 1.5, ok: true },
      { id: 1, ok: false },
      { id: 1, ok: false, error: { code: "not-found", params: { what: {} } } },
      { id: 1, ok: false, error: { code: 404, params: {} } },
      { progress: 1, share: 2 },
      { event: 1 },
    ];
    for (const message of malformed) pair[1].post(message);
    pair[1].post({ id: 1, ok: true, value: { text: "right" } });
    expect(await call).toEqual({ text: "right" });
  });

  it("is no promise, and gives the same call under the same name", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    expect(await client).toBe(client);
    expect(await client.notes).toBe(client.notes);
    expect(client.notes.read).toBe(client.notes.read);
  });

  it("fails pending and later calls at once when the line closes", async () => {
    const connection = connect<typeof small, Events>(pair[0]);
    const pending = connection.client.notes.read({ id: "a" });
    pair[1].close();
    await expect(pending).rejects.toMatchObject({ code: "service-unavailable" });
    await expect(connection.client.notes.read({ id: "a" })).rejects.toMatchObject({
      code: "service-unavailable",
    });
  });

  it("rejects an aborted call with the reason and tells the service", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    const abort = new AbortController();
    const call = client.notes.read({ id: "a" }, { signal: abort.signal });
    abort.abort(new Error("dừng"));
    await expect(call).rejects.toThrow("dừng");
    await settle();
    expect(received.at(-1)).toEqual({ cancel: 1 });
  });

  it("tells the caller how far its own call has come, and nothing once that is settled", async () => {
    const { client } = connect<typeof small, Events>(pair[0]);
    const told: [string, number][] = [];
    const calls = ["a", "b"].map((id) =>
      client.notes.read({ id }, { onProgress: (share) => told.push([id, share]) }),
    );
    pair[1].post({ progress: 2, share: 0.25 });
    pair[1].post({ progress: 1, share: 7 });
    for (const id of [1, 2]) pair[1].post({ id, ok: true, value: { text: "" } });
    pair[1].post({ progress: 2, share: 0.5 });
    await Promise.all(calls);
    await settle();
    expect(told).toEqual([["b", 0.25]]);
  });

  it("hands events to their listeners until they leave", async () => {
    const connection = connect<typeof small, Events>(pair[0]);
    const heard: string[] = [];
    const leave = connection.on("note.changed", ({ id }) => heard.push(id));
    pair[1].post({ event: "note.changed", payload: { id: "a" } });
    await settle();
    leave();
    pair[1].post({ event: "note.changed", payload: { id: "b" } });
    await settle();
    expect(heard).toEqual(["a"]);
  });
});

describe("types of the contract", () => {
  it("give the caller what the schema says", () => {
    expectTypeOf<Client<typeof small>["notes"]["read"]>().returns.resolves.toEqualTypeOf<{ text: string }>();
    expectTypeOf<Parameters<Client<typeof small>["notes"]["write"]>[0]>().toEqualTypeOf<{ text: string }>();
  });

  it("do not let a command be asynchronous, nor a method be missing", () => {
    type Supplied = Handlers<typeof small, null, null>;
    expectTypeOf<Supplied["notes"]["write"]>().returns.toEqualTypeOf<number>();
    expectTypeOf<{ notes: { read: Supplied["notes"]["read"] } }>().not.toExtend<Supplied>();
  });
});
