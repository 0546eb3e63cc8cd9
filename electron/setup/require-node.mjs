// Imported first by every script: refuses, in one sentence, a Node.js on which the native parts would crash.

const LEAST = "22.14";
const isOlder = process.versions.node.localeCompare(LEAST, "en", { numeric: true }) < 0;

if (isOlder) {
  process.stderr.write(
    `Cần Node.js ${LEAST} trở lên (đang chạy ${process.versions.node}); hãy chạy qua "npm start", "npm test" hoặc "npm run". / ` +
      `Node.js ${LEAST} or newer is needed (this is ${process.versions.node}); run it through "npm start", "npm test" or "npm run".\n`,
  );
  process.exit(1);
}
