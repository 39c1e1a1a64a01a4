#pragma once

#include <QObject>

// The pages as pictures: what the contract cannot ask, because a picture has no words.
class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lookLikeThePdf_data();
    void lookLikeThePdf();
    void areWhitePaperInGrays();
    void areNamedByTheirPages();
    void haveNoDate();
    void keepOnePageInMind();
    void optionsAreRefused_data();
    void optionsAreRefused();
    void pagesThatAreNotThere();
};
