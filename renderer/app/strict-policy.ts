import { config } from "zod";

// Set before any schema exists: the page's policy forbids the code generation zod would otherwise try.
config({ jitless: true });
