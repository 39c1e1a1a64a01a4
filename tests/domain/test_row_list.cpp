#include "domain/row_list.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace gaiyo;

class TestRowList : public QObject
{
    Q_OBJECT
private:
    using List = RowList<std::string>;
    using Vector = std::vector<std::string>;

    static Vector content(const List &list) { return {list.begin(), list.end()}; }

private Q_SLOTS:
    // The law: whatever is done to it, it reads as a vector to which the same was done, and no
    // earlier copy of it changes.
    void isAVectorWhoseCopiesKeepTheirRows()
    {
        QRandomGenerator dice(11);
        List list;
        Vector wanted;
        List copy;
        Vector wantedCopy;
        const auto position = [&](size_t end) { return size_t(dice.bounded(quint32(end))); };
        for (int i = 0; i < 20'000; ++i) {
            const std::string word = std::to_string(i);
            switch (dice.bounded(i < 8'000 ? 4 : 8)) {
            case 0:
                list.push_back(word);
                wanted.push_back(word);
                break;
            case 1:
            case 2: {
                const auto at = std::ptrdiff_t(position(wanted.size() + 1));
                list.insert(list.begin() + at, word);
                wanted.insert(wanted.begin() + at, word);
                break;
            }
            case 3:
                if (!wanted.empty()) {
                    const size_t at = position(wanted.size());
                    list[at] = word;
                    wanted[at] = word;
                }
                break;
            default:
                if (!wanted.empty()) {
                    const auto at = std::ptrdiff_t(position(wanted.size()));
                    list.erase(list.begin() + at);
                    wanted.erase(wanted.begin() + at);
                }
            }
            QCOMPARE(list.size(), wanted.size());
            if (i % 100 == 0) {
                QVERIFY(content(list) == wanted);
                QVERIFY(content(copy) == wantedCopy);
                copy = list;
                wantedCopy = wanted;
            }
        }
        QVERIFY(content(list) == wanted);
    }

    void stretchesOfAnotherListAreAppended()
    {
        QRandomGenerator dice(12);
        List source;
        for (int i = 0; i < 3'000; ++i)
            source.push_back(std::to_string(i));
        const Vector all = content(source);
        List list;
        Vector wanted;
        for (int i = 0; i < 200; ++i) {
            const size_t first = dice.bounded(3'000);
            const size_t last = first + dice.bounded(quint32(3'001 - first));
            list.append(source, first, last);
            wanted.insert(wanted.end(), all.begin() + std::ptrdiff_t(first),
                          all.begin() + std::ptrdiff_t(last));
            QCOMPARE(list.size(), wanted.size());
        }
        QVERIFY(content(list) == wanted);
        list[0] = "another";
        QVERIFY(content(source) == all);
    }

    void equalListsMayStandInOtherChunks()
    {
        List grown;
        for (int i = 999; i >= 0; --i)
            grown.insert(grown.begin(), std::to_string(i));
        List appended;
        for (int i = 0; i < 1'000; ++i)
            appended.push_back(std::to_string(i));
        QVERIFY(grown == appended);
        appended.back() = "another";
        QVERIFY(!(grown == appended));
        appended.erase(appended.begin() + 999);
        QVERIFY(!(grown == appended));
        QVERIFY(List() == List());
    }

    void rowsOfTheListAreSorted()
    {
        List list;
        for (int i = 0; i < 1'000; ++i)
            list.push_back(std::to_string((i * 7'919) % 1'000));
        const List before = list;
        std::sort(list.begin(), list.end());
        Vector wanted = content(before);
        std::sort(wanted.begin(), wanted.end());
        QVERIFY(content(list) == wanted);
    }
};

QObject *makeRowListTest()
{
    return new TestRowList;
}

#include "test_row_list.moc"
