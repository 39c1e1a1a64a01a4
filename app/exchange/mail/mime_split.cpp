#include "exchange/mail/mime_split.h"

#include <QByteArray>

namespace gaiyo {

namespace {

// Where the next delimiter line begins at or behind `from`, -1 for none.
qsizetype findDelimiter(QByteArrayView body, const QByteArray &delimiter, qsizetype from)
{
    for (qsizetype at = body.indexOf(delimiter, from); at >= 0;
         at = body.indexOf(delimiter, at + 1)) {
        if (at != 0 && body[at - 1] != '\n')
            continue;
        // Nothing but "--" and blanks may follow, so that "x" is not taken for the boundary "xy".
        qsizetype i = at + delimiter.size();
        if (i + 1 < body.size() && body[i] == '-' && body[i + 1] == '-')
            i += 2;
        while (i < body.size() && (body[i] == ' ' || body[i] == '\t' || body[i] == '\r'))
            ++i;
        if (i >= body.size() || body[i] == '\n')
            return at;
    }
    return -1;
}

// The line end before a delimiter belongs to it.
qsizetype endBefore(QByteArrayView body, qsizetype delimiter)
{
    qsizetype end = delimiter;
    if (end > 0 && body[end - 1] == '\n')
        --end;
    if (end > 0 && body[end - 1] == '\r')
        --end;
    return end;
}

bool isEnvelopeLine(QByteArrayView line)
{
    // "From a@b Fri Jul  3 10:15:00 2026": a sentence that begins with From has no time.
    return line.startsWith("From ") && line.size() < 300 && line.contains(':') &&
           line.contains("20");
}

} // namespace

MultipartPieces splitMultipart(QByteArrayView body, const QByteArray &boundary, size_t most)
{
    MultipartPieces out;
    const QByteArray delimiter = "--" + boundary;
    qsizetype at = findDelimiter(body, delimiter, 0);
    while (at >= 0 && out.pieces.size() < most) {
        const qsizetype lineEnd = body.indexOf('\n', at);
        if (body.sliced(at + delimiter.size()).startsWith("--")) {
            out.isClosed = true;
            return out;
        }
        if (lineEnd < 0)
            return out;
        const qsizetype next = findDelimiter(body, delimiter, lineEnd + 1);
        const qsizetype end = next < 0 ? body.size() : std::max(lineEnd + 1, endBefore(body, next));
        out.pieces.push_back(body.sliced(lineEnd + 1, end - lineEnd - 1));
        at = next;
    }
    out.isClosed = at >= 0; // more parts than asked for
    return out;
}

std::vector<QByteArrayView> splitMbox(QByteArrayView bytes)
{
    std::vector<QByteArrayView> mails;
    if (!bytes.startsWith("From "))
        return mails;
    qsizetype start = -1; // of the mail that is being read
    for (qsizetype at = 0; at >= 0 && at < bytes.size();) {
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        const QByteArrayView line = bytes.sliced(at, (lineEnd < 0 ? bytes.size() : lineEnd) - at);
        if (at == 0 || isEnvelopeLine(line)) {
            if (start >= 0)
                mails.push_back(bytes.sliced(start, at - start));
            start = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        }
        // The next line that may begin a mail: behind an empty one.
        qsizetype next = bytes.indexOf("\nFrom ", std::max<qsizetype>(at, 0));
        while (next > 0 && bytes[next - 1] != '\n' &&
               !(bytes[next - 1] == '\r' && next > 1 && bytes[next - 2] == '\n'))
            next = bytes.indexOf("\nFrom ", next + 1);
        at = next < 0 ? -1 : next + 1;
    }
    if (start >= 0)
        mails.push_back(bytes.sliced(start));
    return mails;
}

QByteArray unescapeMbox(QByteArrayView mail)
{
    QByteArray out;
    out.reserve(mail.size());
    for (qsizetype at = 0; at < mail.size();) {
        const qsizetype end = mail.indexOf('\n', at);
        const qsizetype next = end < 0 ? mail.size() : end + 1;
        QByteArrayView line = mail.sliced(at, next - at);
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == '>')
            ++marks;
        if (marks > 0 && line.sliced(marks).startsWith("From "))
            line = line.sliced(1);
        out += line;
        at = next;
    }
    return out;
}

} // namespace gaiyo
