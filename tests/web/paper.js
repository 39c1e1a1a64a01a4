// paper.js FILE.html…: printed on A4, B5 and A5 from a browser, upright and lying, no page ends with a
// heading or a label that has words, no row of blocks that has ample room on a page is broken, and each link
// within the page leads somewhere. Takes pdftotext and pdfinfo (Poppler).
'use strict';
const {execFileSync} = require('child_process');
const path = require('path');
const puppeteer = require('puppeteer-core');

const MARK = '§'; // behind each of them, so that none is taken for other words
const PAPERS = {A4: {format: 'A4'}, A5: {format: 'A5'}, B5: {width: '182mm', height: '257mm'}};

const AMPLE = 0.5; // of a page: above the row there are the headings that keep with it
const PX = 96 / 25.4;
const SIZES = {A4: [210, 297], A5: [148, 210], B5: [182, 257]}; // mm
const MARGINS = [36, 40];

// Before its first word and behind its last, a number tells the row; answers the shares of a page.
async function markRows(page, paper, landscape) {
    const size = landscape ? [...SIZES[paper]].reverse() : SIZES[paper];
    const [width, height] = size.map((length, i) => Math.round((length - MARGINS[i]) * PX));
    const hasBlocks = () => [...document.querySelectorAll('.opinions tbody')].some(
        rows => getComputedStyle(rows).display === 'block');
    await page.emulateMediaType('print');
    await page.setViewport({width: Math.round(size[0] * PX), height: Math.round(size[1] * PX)});
    if (!await page.evaluate(hasBlocks)) // the letters of a narrow column would part the numbers
        return [];
    await page.setViewport({width, height});
    return page.evaluate(height => {
        const rows = [...document.querySelectorAll('.opinions tbody tr:not(.heading)')];
        const shares = rows.map(row => {
            const boxes = [...row.cells].map(cell => cell.getBoundingClientRect()).filter(box => box.height);
            return (Math.max(...boxes.map(box => box.bottom)) - boxes[0].top) / height;
        });
        rows.forEach((row, i) => {
            const cells = [...row.cells].filter(cell => cell.textContent.trim() !== '');
            const last = cells[cells.length - 1];
            (cells[0].querySelector('h2,h3,h4,h5,h6') ?? cells[0]).prepend(`⟦${i}⟧`);
            (last.lastElementChild?.matches('p:not(.label),div') ? last.lastElementChild : last).append(`⟪${i}⟫`);
        });
        return shares;
    }, height);
}

function brokenRows(pages, shares) {
    const places = sign => Object.fromEntries(pages.flatMap(
        (words, i) => [...words.matchAll(sign)].map(found => [found[1], i + 1])));
    const first = places(/⟦(\d+)⟧/g), last = places(/⟪(\d+)⟫/g);
    return shares.flatMap((share, i) => share < AMPLE && first[i] !== last[i]
        ? [`row ${i + 1}, ${Math.round(share * 100)} % of a page, is broken on page ${first[i]}`] : []);
}

function deadLinks(pdf, links) {
    const all = execFileSync('pdfinfo', ['-dests', '-'], {input: pdf, maxBuffer: 1 << 28}).toString();
    const known = new Set([...all.matchAll(/"(.*)"/g)].map(found => found[1]));
    return links.filter(link => !known.has(link)).map(link => `the link to ${link} is dead`);
}

async function look(browser, file, paper, landscape) {
    const page = await browser.newPage();
    await page.goto('file://' + path.resolve(file));
    const shares = await markRows(page, paper, landscape);
    const links = await page.evaluate(() => [...new Set([...document.querySelectorAll('a[href^="#"]')].map(
        link => link.getAttribute('href').slice(1)))]);
    await page.evaluate(mark => {
        const all = 'h1,h2,h3,h4,h5,h6,dt,caption,figcaption,th[scope=col],.label';
        const isEmpty = element => element.matches('dt, .label') &&
            element.parentElement.textContent.trim() === element.textContent.trim() ||
            element.matches('dt') && element.nextElementSibling?.textContent.trim() === '';
        document.querySelectorAll(all).forEach(element => isEmpty(element) || element.append(mark));
    }, MARK);
    const pdf = await page.pdf({...PAPERS[paper], landscape});
    await page.close();
    const bytes = Buffer.from(pdf);
    const text = execFileSync('pdftotext', ['-layout', '-', '-'],
                              {input: bytes, maxBuffer: 1 << 28}).toString();
    const pages = text.split('\f').map(words => words.trim()).filter(words => words !== '');
    const faults = pages.slice(0, -1).flatMap((words, i) =>
        words.endsWith(MARK) ? [`page ${i + 1} ends with ${words.split('\n').pop()}`] : []);
    faults.push(...brokenRows(pages, shares), ...deadLinks(bytes, links));
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
