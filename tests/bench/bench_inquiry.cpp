// An inquiry sheet of 10,000 rows, with opinions and answers of about 150 characters: written as a
// workbook, read back, and each row's opinion found, by its key and by nothing but its words, an
// eighth of which were edited. Seconds of the processor, and megabytes: what the process had
// before, and its peak after each step. Either way is a process of its own, so that neither counts
// what the other left. Nothing is asserted.
//
// bench_inquiry out FILE [rows] && bench_inquiry back FILE [rows]

#include "exchange/inquiry/inquiry_workbook.h"
#include "exchange/inquiry/read_returned.h"
#include "intake/inquiry/match_rows.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

#include <sys/resource.h>

using namespace gaiyo;

namespace {

constexpr int kUsualRows = 10'000;

double processorNow()
{
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double peakMemory()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

// Words of two characters each, which follow each other as they like.
QString madeText(std::mt19937 &random, int words)
{
    static const QString kCharacters =
        QStringLiteral("区民公園緑地駅前歩道段差予算計画情報防災訓練学校図書館高齢者子育て支援窓口"
                       "相談時間利用者意見");
    QString text;
    for (int i = 0; i < words; ++i)
        text += kCharacters.mid(qsizetype(random() % size_t(kCharacters.size() - 2)), 2);
    return text + u'。';
}

InquirySheet madeSheet(int rows)
{
    std::mt19937 random(13);
    InquirySheet sheet{};
    sheet.document = QStringLiteral("document");
    sheet.sheet = QStringLiteral("sheet");
    sheet.title = QStringLiteral("計画（素案）");
    sheet.choices = {{QStringLiteral("◎"), QStringLiteral("反映したもの")}};
    for (int i = 1; i <= rows; ++i) {
        InquiryRow row;
        row.opinion = QStringLiteral("opinion%1").arg(i);
        row.ref = QString::number(i);
        row.no = i;
        row.place = QStringLiteral("第1章\n(1) 項目");
        row.summary = madeText(random, 75);
        row.answer = madeText(random, 75);
        sheet.rows.push_back(row);
    }
    return sheet;
}

// Processor seconds of some work, printed with the peak of the whole process until then.
void measure(const char *what, const std::function<void()> &work)
{
    const double before = processorNow();
    work();
    const double seconds = processorNow() - before;
    std::printf("%-15s %.3f s, peak %.1f MB\n", what, seconds, peakMemory());
}

int countFound(const std::vector<RowMatch> &matches)
{
    return int(std::ranges::count_if(matches,
                                     [](const RowMatch &each) { return each.asked.has_value(); }));
}

void writeOut(const QString &path, int rows)
{
    const InquirySheet sheet = madeSheet(rows);
    std::printf("%-15s         peak %.1f MB\n", "rows in memory", peakMemory());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("it cannot be written");
    measure("written", [&] {
        if (!writeInquiryWorkbook(sheet, file, QDateTime::currentDateTimeUtc()))
            qFatal("it cannot be written");
    });
    std::printf("file            %.1f MB\n", double(file.size()) / 1e6);
}

// As a document has them that is open anyway.
AskedRows madeAsked(int rows, QSet<QString> &ours)
{
    AskedRows asked;
    for (InquiryRow &row : madeSheet(rows).rows) {
        ours.insert(row.opinion);
        asked.add(std::move(row));
    }
    return asked;
}

void readBack(const QString &path, int rows)
{
    QSet<QString> ours;
    const AskedRows asked = madeAsked(rows, ours);
    std::printf("%-15s         peak %.1f MB\n", "rows in memory", peakMemory());
    ReturnedSheet returned;
    measure("read", [&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("it cannot be read");
        auto read = readReturned(file.readAll());
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        returned = std::move(*read);
    });
    int found = 0;
    measure("found by key", [&] { found = countFound(matchRows(returned.rows, asked, ours)); });
    std::printf("%-15s %d of %d\n", "", found, rows);
    for (size_t i = 0; i < returned.rows.size(); ++i) {
        ReturnedRow &row = returned.rows[i];
        row.opinion.clear();
        row.ref.clear();
        if (i % 8 == 0)
            row.summary.text.replace(20, 10, QStringLiteral("（修正）"));
    }
    measure("found by words", [&] { found = countFound(matchRows(returned.rows, asked, ours)); });
    std::printf("%-15s %d of %d\n", "", found, rows);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    const int rows = words.size() > 3 ? words[3].toInt() : kUsualRows;
    if (words.size() < 3 || (words[1] != u"out" && words[1] != u"back")) {
        std::fprintf(stderr, "bench_inquiry out|back FILE [rows]\n");
        return 2;
    }
    std::printf("%-15s         peak %.1f MB\n", "empty process", peakMemory());
    words[1] == u"out" ? writeOut(words[2], rows) : readBack(words[2], rows);
    return 0;
}
