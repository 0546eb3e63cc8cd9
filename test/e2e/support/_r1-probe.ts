import { chromium } from "@playwright/test";
import { startHost } from "./host";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const host = await startHost(); const page = await browser.newPage();
await page.goto(host.address); await page.waitForSelector(".welcome");
console.log(await page.evaluate(() => [...document.querySelectorAll(".welcome-triple .fui-Input")].map((e) => { const c = getComputedStyle(e); return [e.className.slice(0,30), c.width, c.minWidth, c.display, e.parentElement!.className.slice(0,20), getComputedStyle(e.parentElement!).gridTemplateColumns, getComputedStyle(e.parentElement!).width, c.boxSizing].join("|"); })));
await browser.close(); await host.close(); process.exit(0);
