#include "dialogs/received_files.h"

#include "domain/words/similarity.h"
#include "domain/work/work.h"
#include "formats/source.h"
#include "intake/whole_masks.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gaiyo {

Result<ReceivedFiles> readLetterFiles(const QStringList &paths, const Formats &formats,
                                      bool hasRegister, const Progress &progress)
{
    ReceiveOptions options;
    options.hasRegister = hasRegister;
    options.progress = progress;
    ReceivedFiles files;
    std::vector<ReceivedLetter> letters;
    qsizetype read = 0;
    for (const QString &path : paths) {
        if (!progress.report(double(read++) / double(paths.size())))
            return stoppedError();
        const QString name = QFileInfo(path).fileName();
        const auto source = openSource(formats, path);
        if (!source) {
            files.refused.push_back({name, {}, source.error().message});
            continue;
        }
        ReceivedLetters received = receiveLetters(name, source->bytes, options);
        std::move(received.letters.begin(), received.letters.end(), std::back_inserter(letters));
        files.refused.insert(files.refused.end(), received.refused.begin(), received.refused.end());
        files.assumed += received.assumed;
    }
    if (progress.isStopAsked()) // what the last file gave is not all of it
        return stoppedError();
    maskKnownPeople(letters, {});
    for (ReceivedLetter &letter : letters)
        files.letters.push_back({std::move(letter)});
    return files;
}

void askRegister(ReceivedFiles &files, const RegisterLook &look)
{
    std::vector<ReceivedLetter> letters;
    for (LetterToTake &each : files.letters)
        letters.push_back(std::move(each.letter));
    const auto known = prepareLetters(look, letters);
    for (size_t i = 0; i < letters.size(); ++i)
        files.letters[i].letter = std::move(letters[i]);
    if (!known) {
        files.registerTrouble = known.error().message;
        return;
    }
    QHash<QString, int> numbers;
    for (const Letter &letter : look.values->work->letters)
        numbers.insert(letter.id.value(), letter.no);
    for (size_t i = 0; i < files.letters.size(); ++i)
        files.letters[i].takenAs = numbers.value((*known)[qsizetype(i)]);
}

void findDoubles(ReceivedFiles &files, const Snapshot &whole)
{
    QHash<LetterId, QStringList> texts;
    for (const Original &original : whole.work->originals)
        texts[original.letter] += original.text.value_or(QString());
    QHash<QString, int> known;
    for (const Letter &letter : whole.work->letters)
        known.insert(foldedText(texts.value(letter.id).join(u'\n')), letter.no);
    known.remove(QString());
    QSet<QString> read;
    for (LetterToTake &each : files.letters) {
        const QString words = foldedText(wordsOfLetter(each.letter));
        const QString sign = words.isEmpty() ? QString::fromLatin1(each.letter.sha256) : words;
        each.sameAs = known.value(words);
        each.isSameAsOne = each.sameAs == 0 && read.contains(sign);
        each.isTaken = !each.isDouble();
        read.insert(sign);
    }
}

int maskedPlaces(const ReceivedLetter &letter)
{
    int places = 0;
    for (const ReceivedOriginal &original : letter.originals)
        places += int(original.masks.size());
    return places;
}

QString wordsOfLetter(const ReceivedLetter &letter)
{
    QStringList texts;
    for (const ReceivedOriginal &original : letter.originals)
        texts += original.masked();
    return texts.join(u'\n');
}

} // namespace gaiyo
