#include "exchange/xlsx/format_pieces.h"

#include <QStringList>

#include <utility>

namespace gaiyo {

namespace {

// Reads a code from left to right.
class FormatSplitter
{
public:
    explicit FormatSplitter(const QString &code)
        : m_code(code)
    {}

    std::optional<FormatPieces> split()
    {
        while (m_at < m_code.size()) {
            if (!take())
                return std::nullopt;
        }
        return std::move(m_pieces);
    }

private:
    bool take()
    {
        const QChar c = m_code[m_at];
        if (c == u'[')
            return takeBrackets();
        if (c == u'"')
            return takeQuoted();
        if (c == u'\\' || c == u'_' || c == u'*')
            return takeMarked(c);
        if (m_code.mid(m_at, 5).toUpper() == u"AM/PM") {
            add(QStringLiteral("am/pm"));
            m_at += 5;
            return true;
        }
        if (QStringView(u"ymdhsagebYMDHSAGEB0#.,%?/+").contains(c) && !isPlainSign(c)) {
            takeRun(c.toLower());
            return true;
        }
        if (c.isLetter() && c.unicode() < 0x80)
            return false; // a letter that means something that is not known here
        words(QString(c));
        ++m_at;
        return true;
    }

    // In dates these are what they look like.
    static bool isPlainSign(QChar c) { return c == u'/' || c == u'+'; }

    void takeRun(QChar letter)
    {
        QString run;
        while (m_at < m_code.size() && m_code[m_at].toLower() == letter)
            run += m_code[m_at++].toLower();
        add(run);
    }

    // A place or money ([$¥-411]) and colours; conditions and time that runs on are not rendered.
    bool takeBrackets()
    {
        const qsizetype end = m_code.indexOf(u']', m_at);
        if (end < 0)
            return false;
        const QString inside = m_code.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        if (inside.startsWith(u'$')) {
            const QString place = inside.section(u'-', 1).toLower();
            if (place == u"f800" || place == u"f400" || place.contains(u"dbnum"))
                return false; // as the computer is set
            m_pieces.hasGannen |= place.contains(u"gannen");
            words(inside.mid(1).section(u'-', 0, 0));
            return true;
        }
        static const QStringList kColours{
            QStringLiteral("red"),   QStringLiteral("blue"),    QStringLiteral("black"),
            QStringLiteral("cyan"),  QStringLiteral("magenta"), QStringLiteral("green"),
            QStringLiteral("white"), QStringLiteral("yellow"),  QStringLiteral("赤"),
            QStringLiteral("青"),    QStringLiteral("黒"),      QStringLiteral("緑")};
        return kColours.contains(inside.toLower());
    }

    bool takeQuoted()
    {
        const qsizetype end = m_code.indexOf(u'"', m_at + 1);
        if (end < 0)
            return false;
        words(m_code.mid(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        return true;
    }

    // One sign as it is; a gap as wide as one; one that fills the cell.
    bool takeMarked(QChar mark)
    {
        if (m_at + 1 >= m_code.size())
            return false;
        words(mark == u'\\' ? m_code.mid(m_at + 1, 1)
                            : (mark == u'_' ? QStringLiteral(" ") : QString()));
        m_at += 2;
        return true;
    }

    void add(const QString &letters) { m_pieces.tokens.append({false, letters}); }
    void words(const QString &text)
    {
        if (!text.isEmpty())
            m_pieces.tokens.append({true, text});
    }

    const QString &m_code;
    qsizetype m_at = 0;
    FormatPieces m_pieces;
};

} // namespace

std::optional<FormatPieces> splitFormat(const QString &code)
{
    return FormatSplitter(code).split();
}

} // namespace gaiyo
