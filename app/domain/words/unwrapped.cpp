#include "domain/words/unwrapped.h"

#include "domain/words/code_points.h"
#include "domain/words/sentences.h"

namespace gaiyo {

namespace {

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

// Of one sentence, or of what stands between two.
void appendUnwrapped(QString &out, QStringView sentence)
{
    for (qsizetype at = 0; at < sentence.size();) {
        qsizetype behind = at;
        bool hasLineEnd = false;
        while (behind < sentence.size() && sentence[behind].isSpace())
            hasLineEnd |= sentence[behind++] == u'\n';
        if (!hasLineEnd) {
            const qsizetype next = qMax(behind, at + 1);
            out += sentence.mid(at, next - at);
            at = next;
            continue;
        }
        const bool meet = !out.isEmpty() && behind < sentence.size() && isLatin(out.back()) &&
                          isLatin(sentence[behind]);
        if (meet)
            out += u' ';
        at = behind;
    }
}

} // namespace

QString unwrapped(const QString &words)
{
    const CodePoints points(words);
    QString out;
    qsizetype done = 0;
    for (const SentenceStretch &sentence : sentencesOf(words)) {
        const qsizetype start = points.unitAt(sentence.start);
        const qsizetype end = points.unitAt(sentence.end);
        out += QStringView(words).mid(done, start - done);
        appendUnwrapped(out, QStringView(words).mid(start, end - start));
        done = end;
    }
    return out + words.mid(done);
}

} // namespace gaiyo
