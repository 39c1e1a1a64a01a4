#include "base/whole_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;

class TestWholeFile : public QObject
{
    Q_OBJECT
private:
    static void write(const QString &path, qint64 hoursAgo)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("words"), 5);
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-hoursAgo * 3600),
                                 QFileDevice::FileModificationTime));
    }

private Q_SLOTS:
    // What a killed program left is gone a day later; a file that somebody may be writing stays,
    // and so does whatever is not ours.
    void whatWasForgottenGoes()
    {
        const QTemporaryDir folder;
        const auto path = [&](const QString &name) { return folder.filePath(name); };
        write(path(QStringLiteral(".gaiyo-old.tmp")), 25);
        write(path(QStringLiteral(".gaiyo-old.tmp-journal")), 48);
        const QStringList staying{QStringLiteral(".gaiyo-new.tmp"), QStringLiteral(".gaiyo-old"),
                                  QStringLiteral(".other.tmp"), QStringLiteral("gaiyo-old.tmp")};
        write(path(staying[0]), 23);
        for (const QString &name : staying.mid(1))
            write(path(name), 1'000);
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("below")));
        write(path(QStringLiteral("below/.gaiyo-old.tmp")), 1'000);

        const QString target = path(QStringLiteral("target"));
        {
            auto whole = WholeFile::beside(target, WholeFile::Existing::Refused);
            QVERIFY(whole.ok());
            QVERIFY(QFile::exists(whole->temporaryPath()));
            QVERIFY(whole->publish());
        }
        QStringList wanted = staying;
        wanted += {QStringLiteral("below"), QStringLiteral("target")};
        wanted.sort();
        QStringList there =
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        there.sort();
        QCOMPARE(there, wanted);
        QVERIFY(QFile::exists(path(QStringLiteral("below/.gaiyo-old.tmp"))));
    }
};

QObject *makeWholeFileTest()
{
    return new TestWholeFile;
}

#include "test_whole_file.moc"
