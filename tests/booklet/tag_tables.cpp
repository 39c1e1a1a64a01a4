#include "booklet/tag_tables.h"

#include "booklet/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace gaiyo::test {

using namespace Qt::StringLiterals;

namespace {

class TagTree
{
public:
    explicit TagTree(const QByteArray &pdf)
    {
        const QByteArray json =
            askAbout(pdf, u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, u"%"_s});
        m_objects = QJsonDocument::fromJson(json)[u"qpdf"].toArray().at(1).toObject();
    }

    QStringList find(int &tables) const
    {
        QStringList faults;
        tables = 0;
        for (const auto &object : m_objects) {
            const QJsonObject value = object.toObject()[u"value"].toObject();
            if (value[u"/S"] != u"/Table"_s)
                continue;
            ++tables;
            std::vector<QJsonObject> rows;
            collectRows(value, rows);
            findFaults(rows, faults);
        }
        return faults;
    }

private:
    QJsonObject objectAt(const QJsonValue &reference) const
    {
        return m_objects[u"obj:"_s + reference.toString()].toObject()[u"value"].toObject();
    }

    std::vector<QJsonObject> kids(const QJsonObject &element) const
    {
        std::vector<QJsonObject> found;
        for (const auto &kid : element[u"/K"].toArray()) {
            if (kid.isString())
                found.push_back(objectAt(kid));
        }
        return found;
    }

    void collectRows(const QJsonObject &element, std::vector<QJsonObject> &rows) const
    {
        for (const QJsonObject &kid : kids(element)) {
            if (kid[u"/S"] == u"/TR"_s)
                rows.push_back(kid);
            else
                collectRows(kid, rows);
        }
    }

    void findFaults(const std::vector<QJsonObject> &rows, QStringList &faults) const
    {
        const auto isHead = [](const QJsonObject &cell) { return cell[u"/S"] == u"/TH"_s; };
        if (rows.empty() || !std::ranges::all_of(kids(rows.front()), isHead))
            faults << u"no heading row"_s;
        std::map<std::pair<size_t, int>, int> filled; // cells by row and column
        int width = 0;
        for (size_t row = 0; row < rows.size(); ++row) {
            int column = 0;
            for (const QJsonObject &cell : kids(rows[row])) {
                const QJsonObject attributes = cell[u"/A"].toObject();
                const int down = attributes[u"/RowSpan"].toInt(1);
                const int across = attributes[u"/ColSpan"].toInt(1);
                while (filled.contains({row, column}))
                    ++column;
                if (row + size_t(down) > rows.size())
                    faults << u"row %1: a cell of %2 rows, of %3"_s.arg(row).arg(down).arg(
                        rows.size() - row);
                for (size_t y = row; y < row + size_t(down); ++y) {
                    for (int x = column; x < column + across; ++x) {
                        if (++filled[{y, x}] > 1)
                            faults << u"row %1: two cells at %2"_s.arg(y).arg(x);
                    }
                }
                width = std::max(width, column + across);
            }
        }
        for (size_t row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < width; ++column) {
                if (!filled.contains({row, column}))
                    faults
                        << u"row %1 of %2: no cell at %3"_s.arg(row).arg(rows.size()).arg(column);
            }
        }
    }

    QJsonObject m_objects;
};

} // namespace

QStringList findTableFaults(const QByteArray &pdf, int &tables)
{
    return TagTree(pdf).find(tables);
}

} // namespace gaiyo::test
