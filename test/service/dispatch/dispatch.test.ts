import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTransportPair } from "../../../electron/hosts/transports";
import { aParentDraft } from "../../support/builders";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;

beforeEach(() => {
  office = openTestOffice();
});

afterEach(() => office.close());

/** Speaks the wire itself, as a hostile or broken page would. */
function rawPage() {
  const [page, service] = createTransportPair();
  const replies: unknown[] = [];
  page.onMessage((message) => replies.push(message));
  office.office.serve(service);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    async send(...messages: unknown[]) {
      for (const message of messages) page.post(message);
      await settle();
      return replies.splice(0);
    },
    page,
  };
}

describe("the door of the service", () => {
  it("answers only methods of the contract, not what objects inherit", async () => {
    const { send } = rawPage();
    const names = [
      "office.nothing",
      "nothing.get",
      "constructor.name",
      "office.constructor",
      "__proto__.x",
      "",
      "office",
    ];
    const replies = await send(...names.map((method, id) => ({ id, method, input: {} })));
    expect(replies).toHaveLength(names.length);
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: "invalid-input" } });
  });

  it("says nothing to messages that are not of the wire form", async () => {
    const { send } = rawPage();
    expect(
      await send(null, 7, "x", {}, { id: "1", method: "office.get", input: {} }, { cancel: "1" }),
    ).toEqual([]);
  });

  it("names the place of input that is not of the schema", async () => {
    const { send } = rawPage();
    const bad = { id: 1, method: "office.saveSettings", input: { settings: { language: "fr" } } };
    const [reply] = await send(bad);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: "invalid-input", params: { at: "settings.language" } },
    });
  });

  it("shows neither stack nor words of a fault, only a number that is in the log", async () => {
    const { send } = rawPage();
    const item = {
      id: "a",
      parentId: null,
      isGroup: false,
      kind: "duty",
      path: "",
      label: "",
      text: "",
      at: { from: 0, to: 0 },
      bodies: [],
      dates: [],
      isDoubtful: false,
    };
    const register = {
      typeName: "",
      number: "",
      symbol: "",
      date: null,
      issuer: "",
      place: "",
      title: "",
      signer: "",
    };
    const draft = { fileName: "", register, text: "", paragraphs: [], items: [item, item] };
    const [reply] = await send({ id: 1, method: "parents.add", input: { draft } });
    expect(reply).toEqual({
      id: 1,
      ok: false,
      error: { code: "internal", params: { log: office.logs[0]?.number } },
    });
    expect(office.logs[0]?.detail).toContain("UNIQUE");
  });

  it("sends no reply to a cancelled call and forgets a page that closed", async () => {
    const { send, page } = rawPage();
    const read = { id: 5, method: "parents.readText", input: { text: "I- QUAN ĐIỂM\n1. Một." } };
    expect(await send(read, { cancel: 5 }, { id: 6, method: "office.get", input: {} })).toMatchObject([
      { id: 6, ok: true },
    ]);
    page.close();
    await office.client.office.saveViewState({ state: {} });
    expect(await send()).toEqual([]);
  });

  it("takes long work that was called off for no fault", async () => {
    const { id: parentId } = await office.client.parents.add({ draft: aParentDraft() });
    const documents = ["xã A", "xã B"].map((name) => ({ name, title: "", text: `Việc của ${name}.` }));
    await office.client.library.add({ parentId, documents });
    const { send } = rawPage();
    const compare = { id: 5, method: "library.twins", input: { parentId, threshold: 0.5 } };
    expect(await send(compare, { cancel: 5 })).toEqual([]);
    expect(office.logs).toEqual([]);
  });
});
