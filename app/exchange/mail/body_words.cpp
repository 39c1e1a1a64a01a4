#include "exchange/mail/body_words.h"

#include "domain/words/code_points.h"
#include "domain/words/signature.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

struct Line
{
    qsizetype start;
    QString text; // without blanks at its ends
    bool isQuoted;
};

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype to = end < 0 ? text.size() : end;
        const QString line = text.mid(at, to - at);
        lines.push_back(
            {at, line.left(300).trimmed(), line.startsWith(u'>') || line.startsWith(u'＞')});
        at = to + 1;
    }
    return lines;
}

bool isCopiedMailLine(const QString &line)
{
    static const QRegularExpression kDrawn(
        QStringLiteral(
            "^[-─―_*=]{2,}\\s*(?:forwarded (?:message|by)\\b.*|original (?:message|mail)|"
            "(?:転送|元の|元|返信元の?|転送された|転送する)\\s*(?:メッセージ|メール).*|以下転送.*|"
            "ここから転送.*)\\s*[-─―_*=]{2,}$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kPlain(
        QStringLiteral(
            "^(?:begin forwarded message|forwarded message|転送された(?:メッセージ|メール)|"
            "(?:以下|下記)(?:、|,)?\\s*(?:転送(?:メール|メッセージ)))\\s*[:：]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return kDrawn.match(line).hasMatch() || kPlain.match(line).hasMatch();
}

bool beginsWithField(const QString &line, const QString &names)
{
    const auto colon =
        std::find_if(line.begin(), line.begin() + std::min<qsizetype>(17, line.size()),
                     [](QChar c) { return c == u':' || c == u'：'; });
    if (colon == line.begin() || colon == line.end() || (*colon != u':' && *colon != u'：'))
        return false;
    QString name;
    for (auto c = line.begin(); c != colon; ++c) {
        if (!c->isSpace() && *c != u'*' && *c != u'＊')
            name += *c;
    }
    return names.contains(u'|' + name.toLower() + u'|');
}

// The header of a mail as Outlook and others copy it into the body: its writer, then two more.
bool isCopiedHeader(const std::vector<Line> &lines, size_t at)
{
    static const QString kWriter = QStringLiteral("|差出人|送信者|from|発信者|");
    static const QString kOthers = QStringLiteral(
        "|送信日時|送信日|日時|日付|宛先|件名|cc|sent|date|to|subject|添付ファイル|");
    if (!beginsWithField(lines[at].text, kWriter))
        return false;
    int others = 0;
    for (size_t i = at + 1; i < std::min(lines.size(), at + 7); ++i)
        others += beginsWithField(lines[i].text, kOthers) ? 1 : 0;
    return others >= 2;
}

bool isAttribution(const QString &line)
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?:wrote|writes|書きました|のメール|のメッセージ|より|作成|>)\\s*[:：]$|"
                       "^On .+(?:wrote|より)|^\\d{4}[年/-]\\d{1,2}[月/-]\\d{1,2}.*[:：]$"));
    return kPattern.match(line).hasMatch();
}

// Where a copied mail begins that fills the rest of the body.
std::optional<size_t> findCopiedMail(const std::vector<Line> &lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].isQuoted && (isCopiedMailLine(lines[i].text) || isCopiedHeader(lines, i)))
            return i;
    }
    return std::nullopt;
}

class WordsFinder
{
public:
    WordsFinder(const QString &text, bool isForward)
        : m_text(text)
        , m_lines(linesOf(text))
        , m_points(text)
        , m_isForward(isForward)
    {}

    std::vector<MailStretch> run()
    {
        const auto copied = findCopiedMail(m_lines);
        const size_t own = copied.value_or(m_lines.size());
        addQuotations(own);
        if (copied) {
            const bool isForward = m_isForward || isMarkedAsForwarded(m_lines[*copied].text);
            add(isForward ? MailWords::Forwarded : MailWords::Quoted, m_lines[*copied].start,
                m_text.size());
        }
        addSignatures();
        std::sort(m_found.begin(), m_found.end(),
                  [](const auto &a, const auto &b) { return a.start < b.start; });
        return m_found;
    }

private:
    static bool isMarkedAsForwarded(const QString &line)
    {
        return line.contains(QStringLiteral("forward"), Qt::CaseInsensitive) ||
               line.contains(QStringLiteral("転送"));
    }

    void add(MailWords words, qsizetype start, qsizetype end)
    {
        while (end > start && m_text[end - 1].isSpace())
            --end;
        if (end > start)
            m_found.push_back({words, m_points.codePointAt(start), m_points.codePointAt(end)});
    }

    qsizetype endOf(size_t line) const
    {
        return line + 1 < m_lines.size() ? m_lines[line + 1].start - 1 : m_text.size();
    }

    void addQuotations(size_t before)
    {
        for (size_t i = 0; i < before; ++i) {
            if (!m_lines[i].isQuoted)
                continue;
            size_t last = i;
            while (last + 1 < before && m_lines[last + 1].isQuoted)
                ++last;
            const bool attributed =
                i > 0 && !m_lines[i - 1].isQuoted && isAttribution(m_lines[i - 1].text);
            add(MailWords::Quoted, m_lines[attributed ? i - 1 : i].start, endOf(last));
            i = last;
        }
    }

    void addSignatures()
    {
        const auto quotations = std::ptrdiff_t(m_found.size());
        for (const SignatureBlock &block : findSignatures(m_text)) {
            const qsizetype start = m_points.codePointAt(block.start);
            const qsizetype end = m_points.codePointAt(block.end);
            // What was found is in order as yet: only the first that ends behind it can overlap.
            const auto other =
                std::partition_point(m_found.begin(), m_found.begin() + quotations,
                                     [start](const MailStretch &m) { return m.end <= start; });
            const bool taken = other != m_found.begin() + quotations && other->start < end;
            if (!taken)
                add(MailWords::Signature, block.start, block.end);
        }
    }

    const QString &m_text;
    std::vector<Line> m_lines;
    CodePoints m_points;
    bool m_isForward;
    std::vector<MailStretch> m_found;
};

int quoteDepth(QStringView line)
{
    qsizetype depth = 0;
    while (depth < line.size() && line[depth] == u'>')
        ++depth;
    return int(depth);
}

} // namespace

std::vector<MailStretch> findMailWords(const QString &text, bool isForward)
{
    return WordsFinder(text, isForward).run();
}

QStringList findStrippedFiles(const QString &text)
{
    static const QRegularExpression kNotice(
        QStringLiteral("添付(?:ファイル|文書)?[^\\n。]{0,60}(?:削除(?:しました|されました|"
                       "いたしました|されています|済)|"
                       "除去(?:しました|されました|いたしました)|取り除(?:きました|かれました)|"
                       "分離(?:しました|されました)|"
                       "無害化|隔離(?:しました|されました))|"
                       "attachments?[^\\n.]{0,60}(?:removed|deleted|stripped|blocked|quarantined)|"
                       "(?:removed|deleted|stripped|blocked) (?:the )?(?:following )?attachments?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kFile(
        QStringLiteral("([^\\s「」『』<>\"'：:、,\\[\\]（）()【】]{1,100}\\.(?:docx?|docm|xlsx?|"
                       "xlsm|pptx?|pdf|zip|jpe?g|png|gif|"
                       "tiff?|txt|csv|jtd|rtf|odt|ods|exe|lzh|heic|eml|msg))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList files;
    for (auto it = kNotice.globalMatch(text); it.hasNext() && files.size() < 100;) {
        const auto notice = it.next();
        // The names stand in the notice's own line or in the few below it.
        qsizetype end = notice.capturedEnd();
        for (int lines = 0; lines < 6 && end >= 0; ++lines)
            end = text.indexOf(u'\n', end + 1);
        qsizetype start = text.lastIndexOf(u'\n', notice.capturedStart()) + 1;
        const QString around = text.mid(start, (end < 0 ? text.size() : end) - start).left(2000);
        const qsizetype before = files.size();
        for (auto name = kFile.globalMatch(around); name.hasNext();)
            files += name.next().captured(1);
        if (files.size() == before)
            files += QString();
    }
    files.removeDuplicates();
    if (files.size() > 1)
        files.removeAll(QString());
    return files;
}

QString unflow(const QString &text, bool deleteSpace)
{
    const QStringList lines = text.split(u'\n');
    QString out;
    out.reserve(text.size());
    bool joins = false;
    int depth = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int ownDepth = quoteDepth(lines[i]);
        QString line = lines[i].mid(ownDepth);
        const bool isSignature = line == u"-- ";
        if (line.startsWith(u' ')) // stuffed
            line.remove(0, 1);
        if (i > 0 && !(joins && ownDepth == depth && !isSignature)) {
            out += u'\n';
            joins = false;
        }
        if (!joins && ownDepth > 0)
            out += QString(ownDepth, u'>') + u' ';
        const bool isFlowed = line.endsWith(u' ') && !isSignature;
        if (isFlowed && deleteSpace)
            line.chop(1);
        out += line;
        joins = isFlowed;
        depth = ownDepth;
    }
    return out;
}

} // namespace gaiyo
