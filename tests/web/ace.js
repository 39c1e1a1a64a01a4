// ace.js FOLDER FILE.epub…: what DAISY Ace finds wrong; its reports are left in the folder.
'use strict';
const {spawnSync} = require('child_process');
const fs = require('fs');
const path = require('path');

const [folder, ...books] = process.argv.slice(2);
const ace = path.join(path.dirname(require.resolve('@daisy/ace-cli/package.json')), 'bin/ace.js');
let found = 0;
for (const book of books) {
    const out = path.join(folder, 'ace-' + path.basename(book, '.epub'));
    const run = spawnSync(process.execPath, [ace, '-f', '-o', out, book], {encoding: 'utf8'});
    const report = path.join(out, 'report.json');
    if (!fs.existsSync(report)) {
        console.log(`${path.basename(book)}: Ace did not run\n${run.stdout}${run.stderr}`);
        process.exit(1);
    }
    for (const file of JSON.parse(fs.readFileSync(report)).assertions || []) {
        for (const fault of file.assertions || []) {
            ++found;
            console.log(`${path.basename(book)}, ${file['earl:testSubject'].url}: ` +
                        fault['earl:test']['dct:title']);
        }
    }
}
process.exit(found > 0 ? 1 : 0);
