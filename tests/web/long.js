// long.js SEED <document.json: operations for batch that make some opinions long, most of them first
// below their heading, so that the foot of a page meets them everywhere.
'use strict';
const fs = require('fs');

const WORDS = 'とても長い意見です。これは公園の緑を増やすことについて述べるもので、考え方をたずねています。';
const LENGTHS = [5000, 240, 1000, 60, 3000, 400, 1500, 120, 2000];
const seed = Number(process.argv[2]);
const {opinions} = JSON.parse(fs.readFileSync(0, 'utf8'));
let node = '';
opinions.forEach((opinion, i) => {
    const isFirst = opinion.node !== node;
    node = opinion.node;
    if (!isFirst && (i + seed) % 3 !== 0)
        return;
    const length = LENGTHS[(i * 5 + seed * 2) % LENGTHS.length];
    const summary = WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);
    console.log(JSON.stringify({op: 'set_opinion', id: opinion.id, summary}));
});
