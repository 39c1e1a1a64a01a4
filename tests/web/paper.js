// paper.js FILE.html…: printed on A4, B5 and A5 from a browser, upright and lying, no page ends with a
// heading or a label that has words. Takes pdftotext (Poppler).
'use strict';
const {execFileSync} = require('child_process');
const path = require('path');
const puppeteer = require('puppeteer-core');

const MARK = '§'; // behind each of them, so that none is taken for other words
const PAPERS = {A4: {format: 'A4'}, A5: {format: 'A5'}, B5: {width: '182mm', height: '257mm'}};

async function look(browser, file, paper, landscape) {
    const page = await browser.newPage();
    await page.goto('file://' + path.resolve(file));
    await page.evaluate(mark => {
        const all = 'h1,h2,h3,h4,h5,h6,dt,caption,figcaption,th[scope=col],.label';
        const isEmpty = element => element.matches('dt, .label') &&
            element.parentElement.textContent.trim() === element.textContent.trim() ||
            element.matches('dt') && element.nextElementSibling?.textContent.trim() === '';
        document.querySelectorAll(all).forEach(element => isEmpty(element) || element.append(mark));
    }, MARK);
    const pdf = await page.pdf({...PAPERS[paper], landscape});
    await page.close();
    const text = execFileSync('pdftotext', ['-layout', '-', '-'],
                              {input: Buffer.from(pdf), maxBuffer: 1 << 28}).toString();
    const pages = text.split('\f').map(words => words.trim()).filter(words => words !== '');
    const faults = pages.slice(0, -1).flatMap((words, i) =>
        words.endsWith(MARK) ? [`page ${i + 1} ends with ${words.split('\n').pop()}`] : []);
    const sheet = paper + (landscape ? ' lying' : '');
    faults.forEach(fault => console.log(`${path.basename(file)}, ${sheet}: ${fault}`));
    return faults.length;
}

(async () => {
    const browser = await puppeteer.launch(
        {executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ['--no-sandbox']});
    let found = 0;
    for (const file of process.argv.slice(2)) {
        for (const paper of Object.keys(PAPERS)) {
            for (const landscape of [false, true])
                found += await look(browser, file, paper, landscape);
        }
    }
    await browser.close();
    process.exit(found > 0 ? 1 : 0);
})();
