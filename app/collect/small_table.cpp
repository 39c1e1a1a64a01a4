#include "collect/small_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <utility>

namespace gaiyo {

bool isFigure(const QString &words)
{
    static const QString kNumber = QStringLiteral(
        "[+＋\\-−－▲△約]?[0-9０-９][0-9０-９,，.．]*[ 　]*(?:[%％割倍歳件名通人回点"
        "票部枚個円者校社台本㎡㎢㎥㎏]|[千百]?[万億]?円|[かカヵヶ箇]所|世帯|団体|項目"
        "|ポイント|ページ|m²|km²?|ha|kg|t|m)?");
    static const QRegularExpression kFigure(QRegularExpression::anchoredPattern(
        QStringLiteral("[ 　]*%1(?:[ 　]*[（(]%1[）)])?[ 　]*").arg(kNumber)));
    return words.size() < 40 && kFigure.match(words).hasMatch();
}

std::vector<bool> figureColumns(const std::vector<QStringList> &rows)
{
    const qsizetype columns = rows.empty() ? 0 : rows.front().size();
    std::vector<bool> isOfFigures(static_cast<size_t>(columns));
    for (qsizetype column = 1; column < columns; ++column) {
        int figures = 0;
        int others = 0;
        for (size_t row = 1; row < rows.size(); ++row) {
            const QString cell = rows[row].value(column);
            if (!cell.trimmed().isEmpty())
                ++(isFigure(cell) ? figures : others);
        }
        isOfFigures[size_t(column)] = figures > 0 && figures >= others;
    }
    return isOfFigures;
}

double roughEms(QStringView words)
{
    double ems = 0;
    QChar before;
    const auto isNarrow = [](QChar c) {
        return c.unicode() < 0x2000 || (c.unicode() >= 0xFF61 && c.unicode() < 0xFFA0);
    };
    for (const QChar c : words) {
        if (c.isLowSurrogate())
            continue;
        const bool isApart =
            isNarrow(c) != isNarrow(before) && c.isLetterOrNumber() && before.isLetterOrNumber();
        ems += (isNarrow(c) ? 0.56 : 1) + (isApart ? 0.25 : 0);
        before = c;
    }
    return ems;
}

namespace {

// Those that need no more than their share of the room, the shares of the others growing by what
// they leave.
std::vector<bool> modestOnes(const std::vector<double> &wanted, double room)
{
    std::vector<bool> isModest(wanted.size());
    size_t others = wanted.size();
    for (bool changed = true; changed && others > 0;) {
        changed = false;
        for (size_t i = 0; i < wanted.size() && !changed; ++i) {
            if (isModest[i] || wanted[i] > room / double(others))
                continue;
            isModest[i] = changed = true;
            room -= wanted[i];
            --others;
        }
    }
    return isModest;
}

} // namespace

bool shareByNeed(std::vector<double> &wanted, const std::vector<double> &least, double room)
{
    const auto sum = [](const std::vector<double> &of) {
        return std::accumulate(of.begin(), of.end(), 0.0);
    };
    if (sum(least) > room)
        return false;
    std::vector<bool> isFixed = modestOnes(wanted, room);
    std::vector<double> kept = least;
    for (size_t i = 0; i < wanted.size(); ++i)
        kept[i] = isFixed[i] ? std::max(wanted[i], least[i]) : least[i];
    if (sum(kept) > room) { // what may not be broken comes first
        kept = least;
        isFixed.assign(wanted.size(), false);
    }
    std::vector<double> shares(wanted.size());
    for (bool changed = true; changed;) {
        double rest = room;
        double all = 0;
        for (size_t i = 0; i < wanted.size(); ++i) {
            rest -= isFixed[i] ? kept[i] : 0;
            all += isFixed[i] ? 0 : wanted[i];
        }
        changed = false;
        for (size_t i = 0; i < wanted.size(); ++i) {
            shares[i] = isFixed[i] ? kept[i] : rest * wanted[i] / all;
            if (!isFixed[i] && shares[i] < kept[i])
                isFixed[i] = changed = true;
        }
    }
    wanted = std::move(shares);
    return true;
}

double widestRoughWord(QStringView words)
{
    static const QRegularExpression kWord(QStringLiteral("[\\x21-\\x7e]+"));
    double widest = 0;
    for (auto found = kWord.globalMatch(words.toString()); found.hasNext();)
        widest = std::max(widest, roughEms(found.next().capturedView()));
    return widest;
}

void shareRoom(std::vector<double> &widths, double room, std::vector<bool> fixed)
{
    fixed.resize(widths.size());
    size_t wide = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        wide += fixed[i] ? 0 : 1;
        room -= fixed[i] ? widths[i] : 0;
    }
    for (bool changed = true; changed && wide > 0;) {
        changed = false;
        for (size_t i = 0; i < widths.size() && !changed; ++i) {
            if (fixed[i] || widths[i] > room / double(wide))
                continue;
            fixed[i] = changed = true;
            room -= widths[i];
            --wide;
        }
    }
    for (size_t i = 0; i < widths.size(); ++i) {
        if (!fixed[i])
            widths[i] = room / double(wide);
    }
}

} // namespace gaiyo
