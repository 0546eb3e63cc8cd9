export { createTransportPair } from "./in-memory";
export { largestMessage, socketLine } from "./web-socket";
