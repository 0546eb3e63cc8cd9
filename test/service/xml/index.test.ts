import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  elements,
  elementText,
  firstElement,
  readXml,
  writeXml,
  xml,
  xmlText,
} from "../../../electron/service/xml";

const part =
  '<w:p xmlns:w="x" w:a="1 &lt; 2 &amp; &quot;3&quot;"><w:t xml:space="preserve"> Số &lt;5&gt; &amp; hơn </w:t><w:br/></w:p>';

describe("a part of a package", () => {
  it("comes out as it went in", () => {
    expect(elementText(readXml(part))).toBe(part);
    expect(elementText(readXml(writeXml(readXml(part))))).toBe(part);
  });

  it("keeps any text and attribute that XML can hold", () => {
    const sayable = fc
      .string({ unit: "grapheme" })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ""));
    fc.assert(
      fc.property(sayable, sayable, (text, given) => {
        const made = xml("w:t", { given }, text === "" ? [] : [xmlText(text)]);
        const read = readXml(writeXml(made));
        expect([read.text, read.attributes.given]).toEqual([text, given]);
      }),
    );
  });

  it("keeps line breaks and tabs of text and attributes", () => {
    const read = readXml(writeXml(xml("t", { a: "x\r\n\ty" }, [xmlText("x\r\n\ty")])));
    expect([read.text, read.attributes.a]).toEqual(["x\r\n\ty", "x\r\n\ty"]);
  });

  it("gives its elements by name, without text and comments", () => {
    const root = readXml("<a>một<b n='1'/><!-- hai --><c/><b n='2'/></a>");
    expect(elements(root).map(({ name }) => name)).toEqual(["b", "c", "b"]);
    expect(elements(root, "b").map(({ attributes }) => attributes.n)).toEqual(["1", "2"]);
    expect(firstElement(root, "d")).toBeNull();
  });

  it.each(["", "chữ", "<a>", "<a></b>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])(
    "that is no sound XML is thrown out: %s",
    (text) => {
      expect(() => readXml(text)).toThrow();
    },
  );
});
