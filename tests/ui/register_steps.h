#pragma once

#include "ui/desk.h"
#include "ui/letters.h"

#include "domain/work/work.h"
#include "store/register/person_register.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace gaiyo {

// What a clerk does with a register of persons, and a mail whose writer is to stand in it only.

inline const QString kName = QStringLiteral("蝦夷森千景");
inline const QString kTel = QStringLiteral("03-5984-7731");
inline const QString kFileName = QStringLiteral("要望書.pdf");

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

inline QByteArray headerWord(const QString &words)
{
    return "=?UTF-8?B?" + words.toUtf8().toBase64() + "?=";
}

inline QByteArray mail(const QString &body)
{
    return "From: " + headerWord(kName) +
           " <chikage@planted.example>\r\nDate: Fri, 3 Jul 2026 10:00:00 +0900\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
           "Content-Type: text/plain; charset=UTF-8\r\n\r\n" +
           body.toUtf8() +
           "\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
           "filename=\"" +
           headerWord(kFileName) + "\"\r\n\r\nscanned\r\n--x--\r\n";
}

inline const QString kBody =
    QStringLiteral("歩道を広げてください。%1です。電話：%2").arg(kName, kTel);

// In a folder of its own, as an office has it.
inline QString registerPath(Desk &desk)
{
    QDir().mkpath(desk.path(QStringLiteral("台帳")));
    return desk.path(QStringLiteral("台帳/受付.db"));
}
inline std::unique_ptr<PersonRegister> openRegister(const QString &path)
{
    static const SystemClock clock;
    auto persons = PersonRegister::open(path, Access::ReadOnly, {}, clock);
    return persons ? std::move(*persons) : nullptr;
}
inline QString line(Desk &desk)
{
    if (!desk.window().findChild<QLabel *>(QStringLiteral("registerLine"))) // made when first shown
        desk.press(Qt::Key_F1, Qt::ControlModifier);
    return desk.find<QLabel>("registerLine")->text();
}
inline QWidget &bar(Desk &desk)
{
    return *desk.find<QWidget>("registerTrouble");
}
inline QString person(Desk &desk)
{
    auto *label = desk.find<QLabel>("letterPerson");
    return label->isVisible() ? label->text() : QString();
}
inline void choose(Desk &desk, const QString &path, bool isNew,
                   const std::function<void(QDialog &)> &then = {})
{
    desk.inDialog([&] { desk.window().commands().action(Command::UseRegister)->trigger(); },
                  [&](QDialog &dialog) {
                      dialog.findChild<QComboBox *>(QStringLiteral("registerWhich"))
                          ->setCurrentIndex(isNew ? 1 : 0);
                      dialog
                          .findChild<QWidget *>(isNew ? QStringLiteral("registerNewFile")
                                                      : QStringLiteral("registerFile"))
                          ->findChild<QLineEdit *>()
                          ->setText(path);
                      dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
                      if (then)
                          then(dialog);
                  });
}
inline void useNew(Desk &desk)
{
    choose(desk, registerPath(desk), true);
    QTRY_VERIFY(line(desk).contains(QStringLiteral("使用中")));
}
inline QString trouble(const QDialog &dialog)
{
    auto *label = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
    return label->isHidden() ? QString() : label->text();
}
inline void drop(Desk &desk, const QStringList &paths, const std::function<void(QDialog &)> &work)
{
    QMimeData files;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    files.setUrls(urls);
    const QPoint middle = desk.window().rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.window(), &enter);
    QVERIFY(enter.isAccepted());
    desk.inDialog(
        [&] {
            QDropEvent event(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&desk.window(), &event);
        },
        work);
}
inline QString writeMail(Desk &desk)
{
    const QString path = desk.path(QStringLiteral("a.eml"));
    writeBytes(path, mail(kBody));
    return path;
}
inline void clickDo(QDialog &dialog)
{
    dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
}
inline void receive(Desk &desk, const QString &path)
{
    drop(desk, {path}, clickDo);
    QTRY_COMPARE(desk.session().work().work().letters.size(), size_t(1));
}
inline size_t letters(Desk &desk)
{
    return desk.session().work().work().letters.size();
}

} // namespace gaiyo
