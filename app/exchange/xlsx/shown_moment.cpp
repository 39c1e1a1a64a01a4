#include "exchange/xlsx/shown_moment.h"

#include <array>

namespace gaiyo {

namespace {

struct Era
{
    QDate begins;
    const char16_t *name;
    const char16_t *sign;
    const char16_t *letter;
};

// From the last one.
const std::array<Era, 5> &erasOfCells()
{
    static const std::array<Era, 5> kEras{{{QDate(2019, 5, 1), u"令和", u"令", u"R"},
                                           {QDate(1989, 1, 8), u"平成", u"平", u"H"},
                                           {QDate(1926, 12, 25), u"昭和", u"昭", u"S"},
                                           {QDate(1912, 7, 30), u"大正", u"大", u"T"},
                                           {QDate(1868, 10, 23), u"明治", u"明", u"M"}}};
    return kEras;
}

// Shows a moment by the pieces of a format.
class MomentShower
{
public:
    MomentShower(const QDateTime &moment, const FormatPieces &format)
        : m_moment(moment)
        , m_format(format)
    {
        for (const FormatToken &token : format.tokens)
            m_isHalfDay |= !token.isWords && token.text == u"am/pm";
        for (const Era &era : erasOfCells()) {
            if (!m_era && moment.date() >= era.begins)
                m_era = &era;
        }
    }

    std::optional<QString> show() const
    {
        QString shown;
        for (qsizetype i = 0; i < m_format.tokens.size(); ++i) {
            const FormatToken &token = m_format.tokens[i];
            const auto piece = token.isWords ? std::optional(token.text) : pieceOf(i);
            if (!piece)
                return std::nullopt;
            shown += *piece;
        }
        return shown;
    }

private:
    std::optional<QString> pieceOf(qsizetype at) const
    {
        const QString &letters = m_format.tokens[at].text;
        const auto length = letters.size();
        const bool isTwo = length == 2;
        switch (letters[0].unicode()) {
        case u'y':
            return length <= 2 ? digits(m_moment.date().year() % 100, true)
                               : QString::number(m_moment.date().year());
        case u'm':
            return isMinute(at) ? digits(m_moment.time().minute(), isTwo) : monthOf(length);
        case u'd':
            return length <= 2 ? std::optional(digits(m_moment.date().day(), isTwo)) : std::nullopt;
        case u'h':
            return digits(hour(), isTwo);
        case u's':
            return digits(m_moment.time().second(), isTwo);
        case u'g':
        case u'e':
            return eraPiece(letters[0], length);
        case u'a':
            return letters == u"am/pm" ? std::optional(halfDay()) : weekday(length);
        case u'.':
        case u',':
            return length == 1 && !isFraction(at) ? std::optional(letters) : std::nullopt;
        default:
            return std::nullopt;
        }
    }

    static QString digits(int number, bool isTwo)
    {
        return QStringLiteral("%1").arg(number, isTwo ? 2 : 1, 10, QChar(u'0'));
    }

    std::optional<QString> monthOf(qsizetype length) const
    {
        return length <= 2 ? std::optional(digits(m_moment.date().month(), length == 2))
                           : std::nullopt;
    }

    int hour() const
    {
        const int hour = m_moment.time().hour();
        return !m_isHalfDay ? hour : hour % 12 == 0 ? 12 : hour % 12;
    }

    QString halfDay() const
    {
        return m_moment.time().hour() < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
    }

    std::optional<QString> weekday(qsizetype length) const
    {
        if (length < 3 || length > 4)
            return std::nullopt;
        const QString day =
            QStringLiteral("月火水木金土日").mid(m_moment.date().dayOfWeek() - 1, 1);
        return length == 3 ? day : day + QStringLiteral("曜日");
    }

    // The first year of an era is 元 or 1, as the program is set, where the format does not say it.
    std::optional<QString> eraPiece(QChar letter, qsizetype length) const
    {
        if (!m_era || length > 3)
            return std::nullopt;
        if (letter == u'g')
            return QString::fromUtf16(length == 1   ? m_era->letter
                                      : length == 2 ? m_era->sign
                                                    : m_era->name);
        const int year = m_moment.date().year() - m_era->begins.year() + 1;
        if (year > 1)
            return digits(year, length == 2);
        return m_format.hasGannen ? std::optional(QStringLiteral("元")) : std::nullopt;
    }

    // m is minutes behind hours and before seconds.
    bool isMinute(qsizetype at) const
    {
        const auto &tokens = m_format.tokens;
        qsizetype before = at - 1;
        while (before >= 0 && tokens[before].isWords)
            --before;
        qsizetype after = at + 1;
        while (after < tokens.size() && tokens[after].isWords)
            ++after;
        return (before >= 0 && tokens[before].text.startsWith(u'h')) ||
               (after < tokens.size() && tokens[after].text.startsWith(u's'));
    }

    // Parts of a second.
    bool isFraction(qsizetype at) const
    {
        return at + 1 < m_format.tokens.size() && m_format.tokens[at + 1].text.startsWith(u'0');
    }

    QDateTime m_moment;
    const FormatPieces &m_format;
    const Era *m_era = nullptr;
    bool m_isHalfDay = false;
};

} // namespace

std::optional<QString> shownMoment(const QDateTime &moment, const FormatPieces &format)
{
    return MomentShower(moment, format).show();
}

} // namespace gaiyo
