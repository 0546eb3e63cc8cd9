// Lets Node run the project's TypeScript as it stands, where imports name no file ending:
//
//   node --import ./test/setup/typescript.mjs test/bench/copy-check.ts

import { statSync } from "node:fs";
import { registerHooks } from "node:module";

const ENDINGS = [".ts", "/index.ts"];

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith(".")) throw error;
      for (const ending of ENDINGS) {
        const url = new URL(specifier + ending, context.parentURL);
        if (isFile(url)) return next(url.href, context);
      }
      throw error;
    }
  },
});

/** @param {URL} url */
const isFile = (url) => statSync(url, { throwIfNoEntry: false })?.isFile() === true;
