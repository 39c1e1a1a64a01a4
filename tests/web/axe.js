// axe.js FILE.html…: what axe-core finds wrong at a desk, there at 200 %, and on a telephone, and pages that move sideways.
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function look(browser, file, width) {
    const page = await browser.newPage();
    await page.setViewport({width, height: 900});
    await page.goto('file://' + path.resolve(file));
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() => globalThis.axe.run(document));
    const faults = violations.map(v => `${v.id}, ${v.nodes.length} times: ${v.nodes[0].html}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        faults.push('moves sideways');
    await page.close();
    faults.forEach(fault => console.log(`${path.basename(file)} (${width}): ${fault}`));
    return faults.length;
}

(async () => {
    const browser = await puppeteer.launch(
        {executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ['--no-sandbox']});
    let found = 0;
    for (const file of process.argv.slice(2)) {
        for (const width of [1280, 640, 320])
            found += await look(browser, file, width);
    }
    await browser.close();
    process.exit(found > 0 ? 1 : 0);
})();
