// An inquiry sheet of 10,000 rows, with opinions and answers of about 150 characters: written as a
// workbook, read back, and each row's opinion found, by its key and by nothing but its words, an
// eighth of which were edited. Seconds of the processor, and the size of the file. Nothing is
// asserted.
//
// bench_inquiry [rows]

#include "exchange/inquiry/inquiry_workbook.h"
#include "exchange/inquiry/read_returned.h"
#include "intake/inquiry/match_rows.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace gaiyo;

namespace {

constexpr int kUsualRows = 10'000;

double processorNow()
{
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
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

double secondsOf(const std::function<void()> &work)
{
    const double before = processorNow();
    work();
    return processorNow() - before;
}

int countFound(const std::vector<RowMatch> &matches)
{
    return int(std::ranges::count_if(matches,
                                     [](const RowMatch &each) { return each.asked.has_value(); }));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int rows = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : kUsualRows;
    const InquirySheet sheet = madeSheet(rows);
    AskedRows asked;
    QSet<QString> ours;
    for (const InquiryRow &row : sheet.rows) {
        asked.add(row);
        ours.insert(row.opinion);
    }
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const double out = secondsOf([&] {
        if (!writeInquiryWorkbook(sheet, file, QDateTime::currentDateTimeUtc()))
            qFatal("it cannot be written");
    });
    std::printf("%d rows out: %.2f s, %.1f MB\n", rows, out, double(file.data().size()) / 1e6);
    ReturnedSheet returned;
    const double back = secondsOf([&] {
        auto read = readReturned(file.data());
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        returned = std::move(*read);
    });
    std::printf("read back: %.2f s\n", back);
    int found = 0;
    const double byKey =
        secondsOf([&] { found = countFound(matchRows(returned.rows, asked, ours)); });
    std::printf("found by key: %d, %.2f s\n", found, byKey);
    for (size_t i = 0; i < returned.rows.size(); ++i) {
        ReturnedRow &row = returned.rows[i];
        row.opinion.clear();
        row.ref.clear();
        if (i % 8 == 0)
            row.summary.text.replace(20, 10, QStringLiteral("（修正）"));
    }
    const double byWords =
        secondsOf([&] { found = countFound(matchRows(returned.rows, asked, ours)); });
    std::printf("found by words: %d, %.2f s\n", found, byWords);
    return 0;
}
