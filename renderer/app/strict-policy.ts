// The page's policy forbids the code generation zod would otherwise try. Zod reads its settings from here when it loads,
// with the first screen that has a schema; to import it for `config` would load it before the first screen of all.
const settings: object = Reflect.get(globalThis, "__zod_globalConfig") ?? {};
Reflect.set(globalThis, "__zod_globalConfig", Object.assign(settings, { jitless: true }));
