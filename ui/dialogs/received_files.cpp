#include "dialogs/received_files.h"

#include "domain/words/similarity.h"
#include "domain/work/work.h"
#include "formats/source.h"
#include "intake/take_in.h"
#include "intake/whole_masks.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gaiyo {

namespace {

// The letters of the document by their words. Many people send the same words: each letter stands
// for one that is read again, no more.
class KnownWords
{
public:
    explicit KnownWords(const Work &work)
    {
        QHash<LetterId, QStringList> texts;
        for (const Original &original : work.originals)
            texts[original.letter] += original.text.value_or(QString());
        for (const Letter &letter : work.letters)
            m_numbers[foldedText(texts.value(letter.id).join(u'\n'))] += letter.no;
        m_numbers.remove(QString());
        for (QList<int> &numbers : m_numbers)
            std::ranges::sort(numbers);
    }

    void leaveOut(int number) { m_leftOut += number; }

    // 0 for none.
    int take(const QString &words)
    {
        const auto found = m_numbers.find(words);
        while (found != m_numbers.end() && !found->isEmpty()) {
            const int number = found->takeFirst();
            if (!m_leftOut.contains(number))
                return number;
        }
        return 0;
    }

private:
    QHash<QString, QList<int>> m_numbers;
    QSet<int> m_leftOut;
};

// Words and who wrote them; "" where nobody says who.
QString writerOf(const ReceivedLetter &letter, const QString &words)
{
    const ReceivedIdentity &who = letter.identity;
    if (who.isEmpty() || words.isEmpty())
        return {};
    return QStringList{words,       who.name, who.kana, who.organisation, who.representative,
                       who.address, who.tel,  who.mail}
        .join(u'\n');
}

} // namespace

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
    KnownWords known(*whole.work);
    std::vector<ReceivedLetter> letters;
    for (const LetterToTake &each : files.letters) {
        known.leaveOut(each.takenAs);
        letters.push_back(each.letter);
    }
    const QStringList sources = sourcesOf(letters);
    QSet<QString> read;
    for (size_t i = 0; i < files.letters.size(); ++i) {
        LetterToTake &each = files.letters[i];
        const QString words = foldedText(wordsOfLetter(each.letter));
        const QString writer = writerOf(each.letter, words);
        each.sameAs = each.takenAs > 0 ? 0 : known.take(words);
        each.isSameAsOne = each.sameAs == 0 && (read.contains(sources[qsizetype(i)]) ||
                                                (!writer.isEmpty() && read.contains(writer)));
        each.isTaken = !each.isDouble();
        read << sources[qsizetype(i)] << writer;
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
