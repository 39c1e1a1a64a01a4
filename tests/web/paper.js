// paper.js FILE.html…: printed on A4 from a browser, upright and lying, no page ends with a heading or
// a label. Takes pdftotext (Poppler).
'use strict';
const {execFileSync} = require('child_process');
const path = require('path');
const puppeteer = require('puppeteer-core');

const MARK = '§'; // behind each of them, so that none is taken for other words

async function look(browser, file, landscape) {
    const page = await browser.newPage();
    await page.goto('file://' + path.resolve(file));
    await page.evaluate(mark => {
        const all = 'h1,h2,h3,h4,h5,h6,dt,caption,figcaption,th[scope=col],.label';
        document.querySelectorAll(all).forEach(element => element.append(mark));
    }, MARK);
    const pdf = await page.pdf({format: 'A4', landscape});
    await page.close();
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], {input: Buffer.from(pdf)}).toString();
    const pages = text.split('\f').map(words => words.trim()).filter(words => words !== '');
    const faults = pages.slice(0, -1).flatMap((words, i) =>
        words.endsWith(MARK) ? [`page ${i + 1} ends with ${words.split('\n').pop()}`] : []);
    faults.forEach(fault => console.log(`${path.basename(file)}: ${fault}`));
    return faults.length;
}

(async () => {
    const browser = await puppeteer.launch(
        {executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ['--no-sandbox']});
    let found = 0;
    for (const file of process.argv.slice(2)) {
        for (const landscape of [false, true])
            found += await look(browser, file, landscape);
    }
    await browser.close();
    process.exit(found > 0 ? 1 : 0);
})();
